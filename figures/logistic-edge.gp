# Draws logistic-edge.svg from logistic-edge.csv. To draw it again: gnuplot -d logistic-edge.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,654 fixed font 'sans-serif,14' background '#ffffff' butt name 'logistic_edge'
set output 'logistic-edge.svg'
set datafile separator comma
set datafile columnheaders
data = 'logistic-edge.csv'
# Places are in pixels from the upper left corner.
px(x) = x / 1240.0
py(y) = 1 - y / 654.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(68.76)
set rmargin at screen px(401.76)
set tmargin at screen py(48)
set bmargin at screen py(285)
set grid xtics
set logscale x
set xrange [1.71029567:112.261291]
set xtics ('' 2, '' 4, '' 8, '' 16, '' 32, '' 64)
set grid ytics
set logscale y
set yrange [0.03:4]
set ytics ('' 0.05, '' 0.1, '' 0.2, '' 0.5, '' 1, '' 2)
set label '2' at screen px(81.2137),py(301) center front font ',12' tc rgb '#404040'
set label '4' at screen px(136.378),py(301) center front font ',12' tc rgb '#404040'
set label '8' at screen px(191.543),py(301) center front font ',12' tc rgb '#404040'
set label '16' at screen px(246.708),py(301) center front font ',12' tc rgb '#404040'
set label '32' at screen px(301.872),py(301) center front font ',12' tc rgb '#404040'
set label '64' at screen px(357.037),py(301) center front font ',12' tc rgb '#404040'
set label '0.05' at screen px(59.76),py(260.257) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(59.76),py(226.682) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(59.76),py(193.107) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(59.76),py(148.724) right front font ',12' tc rgb '#404040'
set label '1' at screen px(59.76),py(115.149) right front font ',12' tc rgb '#404040'
set label '2' at screen px(59.76),py(81.5747) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(68.76),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(235.26),py(322) center front font ',14' tc rgb '#1a1a1a'
set label 'final curvature {/:Italic λ}{/*0.76_{{/*1.18 ∞}}}/{/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(17),py(166.5) center rotate by 90 font ',14'
set label 'edge' at screen px(191.543),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(69.76),py(183) to screen px(238.635),py(284) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(80.76),py(194) to screen px(106.76),py(194) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'min(1, 8/{/:Italic ηλ}{/*0.76_{{/*1.18 0}}}){/*0.01   }' at screen px(113.76),py(194) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(80.76),py(212) to screen px(106.76),py(212) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label 'with the overshoot' at screen px(113.76),py(212) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(223) to screen px(93.76),py(237) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(93.76),py(230) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'one layer' at screen px(113.76),py(230) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(241) to screen px(93.76),py(255) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(93.76),py(248) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'separable' at screen px(113.76),py(248) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(259) to screen px(93.76),py(273) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(93.76),py(266) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'not separable' at screen px(113.76),py(266) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 12:(0.03):(0):(4-0.03) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 1:2 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data using 5:6 with points pt 13 ps 0.94 lc rgb 'white', \
  data using ($5):(above($6-$7,0.03)):(0):((above($6+$7,0.03))-(above($6-$7,0.03))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 5:6 with points pt 13 ps 0.72 lc rgb '#808080', \
  data using 5:8 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($5):(above($8-$9,0.03)):(0):((above($8+$9,0.03))-(above($8-$9,0.03))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data using 5:8 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data using 5:10 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($5):(above($10-$11,0.03)):(0):((above($10+$11,0.03))-(above($10-$11,0.03))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 5:10 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(486.11)
set rmargin at screen px(819.11)
set tmargin at screen py(48)
set bmargin at screen py(285)
set grid xtics
set logscale x
set xrange [51.2684722:20452.6477]
set xtics ('' 100, '' 1000, '' 10000, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1)
set grid ytics
set logscale y
set yrange [0.00207782159:1.33837973]
set ytics ('' 0.01, '' 0.1, '' 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(523.259),py(301) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(651.291),py(301) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(779.324),py(301) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(477.11),py(227.425) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(477.11),py(143.052) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(477.11),py(58.6798) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(486.11),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'width {/:Italic m}{/*0.01   }' at screen px(652.61),py(322) center front font ',14' tc rgb '#1a1a1a'
set label 'overshoot 8 − {/:Italic ηλ}{/*0.76_{{/*1.18 ∞}}}{/*0.01   }' at screen px(432.76),py(166.5) center rotate by 90 font ',14'
set object rectangle from screen px(710.86),py(47) to screen px(820.11),py(96) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(714.86),py(67) to screen px(740.86),py(67) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '3{/:Italic η}{/*0.76^{{/*1.2 2}}}/2{/:Italic m}{/*0.01   }' at screen px(747.86),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(727.86),py(78) to screen px(727.86),py(92) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(727.86),py(85) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(747.86),py(85) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 13:14 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 15:16 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($15):(above($16-$17,0.00207782159)):(0):((above($16+$17,0.00207782159))-(above($16-$17,0.00207782159))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 15:16 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(890.23)
set rmargin at screen px(1223.23)
set tmargin at screen py(48)
set bmargin at screen py(285)
set grid xtics
set logscale x
set xrange [6.10351562e-05:1.95703125]
set xtics ('' 0.0001, '' 0.01, '' 1, '' 0.001 1, '' 0.1 1)
set grid ytics
set yrange [4:12.32]
set ytics ('' 4, '' 6, '' 8, '' 10, '' 12)
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(906.076),py(301) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(1053.88),py(301) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(1201.68),py(301) center front font ',12' tc rgb '#404040'
set label '4' at screen px(881.23),py(285) right front font ',12' tc rgb '#404040'
set label '6' at screen px(881.23),py(228.029) right front font ',12' tc rgb '#404040'
set label '8' at screen px(881.23),py(171.058) right front font ',12' tc rgb '#404040'
set label '10' at screen px(881.23),py(114.087) right front font ',12' tc rgb '#404040'
set label '12' at screen px(881.23),py(57.1154) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(890.23),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'steps over width {/:Italic t}/{/:Italic m}{/*0.01   }' at screen px(1056.73),py(322) center front font ',14' tc rgb '#1a1a1a'
set label 'curvature {/:Italic ηλ}{/*0.76_{{/*1.18 {/:Italic t}}}}{/*0.01   }' at screen px(850.11),py(166.5) center rotate by 90 font ',14'
set label 'edge' at screen px(1219.23),py(161.058) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(891.23),py(165) to screen px(1009.48),py(284) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(902.23),py(176) to screen px(928.23),py(176) nohead front lw 1.3 dt solid lc rgb '#808080'
set label 'one layer' at screen px(935.23),py(176) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(902.23),py(194) to screen px(928.23),py(194) nohead front lw 1.31 dt solid lc rgb '#56b4e9'
set label '{/:Italic m} = 64{/*0.01   }' at screen px(935.23),py(194) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(902.23),py(212) to screen px(928.23),py(212) nohead front lw 1.32 dt solid lc rgb '#009e73'
set label '{/:Italic m} = 256{/*0.01   }' at screen px(935.23),py(212) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(902.23),py(230) to screen px(928.23),py(230) nohead front lw 1.33 dt solid lc rgb '#0072b2'
set label '{/:Italic m} = 1024{/*0.01   }' at screen px(935.23),py(230) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(902.23),py(248) to screen px(928.23),py(248) nohead front lw 1.34 dt solid lc rgb '#cc79a7'
set label '{/:Italic m} = 4096{/*0.01   }' at screen px(935.23),py(248) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(902.23),py(266) to screen px(928.23),py(266) nohead front lw 1.35 dt solid lc rgb '#d55e00'
set label '{/:Italic m} = 16384{/*0.01   }' at screen px(935.23),py(266) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using (6.10351562e-05):29:(1.95703125-6.10351562e-05):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 18:19 with lines lw 1.3 dt solid lc rgb '#808080', \
  data using 20:21 with lines lw 1.3 dt solid lc rgb '#56b4e9', \
  data using 22:23 with lines lw 1.3 dt solid lc rgb '#009e73', \
  data using 24:25 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 26:27 with lines lw 1.3 dt solid lc rgb '#cc79a7', \
  data using 18:28 with lines lw 1.3 dt solid lc rgb '#d55e00'

# (d)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(68.76)
set rmargin at screen px(401.76)
set tmargin at screen py(367)
set bmargin at screen py(604)
set grid xtics
set logscale x
set xrange [51.2684722:20452.6477]
set xtics ('' 100, '' 1000, '' 10000, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1)
set grid ytics
set logscale y
set yrange [0.37734609:3743.59332]
set ytics ('' 1, '' 10, '' 100, '' 1000, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1)
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(105.909),py(620) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(233.941),py(620) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(361.974),py(620) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(59.76),py(578.9) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(59.76),py(519.599) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(59.76),py(460.298) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(59.76),py(400.997) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(68.76),py(349) left front font ',14' tc rgb '#1a1a1a'
set label 'width {/:Italic m}{/*0.01   }' at screen px(235.26),py(641) center front font ',14' tc rgb '#1a1a1a'
set label 'peak of the loss over its start' at screen px(17),py(485.5) center rotate by 90 font ',14'
set object rectangle from screen px(69.76),py(366) to screen px(202.135),py(433) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(93.76),py(379) to screen px(93.76),py(393) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(93.76),py(386) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'squared' at screen px(113.76),py(386) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(397) to screen px(93.76),py(411) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(93.76),py(404) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'logistic' at screen px(113.76),py(404) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(80.76),py(422) to screen px(106.76),py(422) nohead front lw 1.72 dt solid lc rgb '#1a1a1a'
set label 'log cosh({/:Italic F}/2){/*0.01   }' at screen px(113.76),py(422) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 35:36 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 30:31 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($30):(above($31-$32,0.37734609)):(0):((above($31+$32,0.37734609))-(above($31-$32,0.37734609))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 30:31 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data using 30:33 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($30):(above($33-$34,0.37734609)):(0):((above($33+$34,0.37734609))-(above($33-$34,0.37734609))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 30:33 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (e)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(486.11)
set rmargin at screen px(819.11)
set tmargin at screen py(367)
set bmargin at screen py(604)
set grid xtics
set logscale x
set xrange [7.92394302:33.7649177]
set xtics ('' 8, '' 12, '' 16, '' 24, '' 32)
set grid ytics
set logscale y
set yrange [0.00644439775:6.57199278]
set ytics ('' 0.01, '' 0.1, '' 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1)
set label '8' at screen px(488.305),py(620) center front font ',12' tc rgb '#404040'
set label '12' at screen px(581.452),py(620) center front font ',12' tc rgb '#404040'
set label '16' at screen px(647.541),py(620) center front font ',12' tc rgb '#404040'
set label '24' at screen px(740.688),py(620) center front font ',12' tc rgb '#404040'
set label '32' at screen px(806.777),py(620) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(477.11),py(588.968) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(477.11),py(510.192) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(477.11),py(431.415) right front font ',12' tc rgb '#404040'
set label '{/:Bold (e)}' at screen px(486.11),py(349) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.01   }' at screen px(652.61),py(641) center front font ',14' tc rgb '#1a1a1a'
set label 'loss above its minimum' at screen px(432.76),py(485.5) center rotate by 90 font ',14'
set object rectangle from screen px(689.735),py(538) to screen px(820.11),py(603) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(693.735),py(549) to screen px(719.735),py(549) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'log cosh({/:Italic F}/2){/*0.01   }' at screen px(726.735),py(549) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(706.735),py(560) to screen px(706.735),py(574) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(706.735),py(567) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'first swing' at screen px(726.735),py(567) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(706.735),py(578) to screen px(706.735),py(592) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(706.735),py(585) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'plateau' at screen px(726.735),py(585) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 37:38 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 39:40 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($39):(above($40-$41,0.00644439775)):(0):((above($40+$41,0.00644439775))-(above($40-$41,0.00644439775))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data using 39:40 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data using 42:43 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($42):(above($43-$44,0.00644439775)):(0):((above($43+$44,0.00644439775))-(above($43-$44,0.00644439775))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 42:43 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
