# Draws logistic-edge.svg from logistic-edge.csv. To draw it again: gnuplot -d logistic-edge.gp
reset
set encoding utf8
set terminal svg enhanced size 900,702 fixed font 'sans-serif,14' background '#ffffff' butt name 'logistic_edge'
set output 'logistic-edge.svg'
set datafile separator comma
set datafile columnheaders
data = 'logistic-edge.csv'
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 702.0
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
set rmargin at screen px(434.76)
set tmargin at screen py(48)
set bmargin at screen py(309)
set grid xtics
set logscale x
set xrange [1.71029567:112.261291]
set xtics ('' 2, '' 4, '' 8, '' 16, '' 32, '' 64)
set grid ytics
set logscale y
set yrange [0.03:4]
set ytics ('' 0.05, '' 0.1, '' 0.2, '' 0.5, '' 1, '' 2)
set label '2' at screen px(82.4478),py(325) center front font ',12' tc rgb '#404040'
set label '4' at screen px(143.079),py(325) center front font ',12' tc rgb '#404040'
set label '8' at screen px(203.711),py(325) center front font ',12' tc rgb '#404040'
set label '16' at screen px(264.342),py(325) center front font ',12' tc rgb '#404040'
set label '32' at screen px(324.974),py(325) center front font ',12' tc rgb '#404040'
set label '64' at screen px(385.605),py(325) center front font ',12' tc rgb '#404040'
set label '0.05' at screen px(59.76),py(281.751) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(59.76),py(244.776) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(59.76),py(207.802) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(59.76),py(158.924) right front font ',12' tc rgb '#404040'
set label '1' at screen px(59.76),py(121.949) right front font ',12' tc rgb '#404040'
set label '2' at screen px(59.76),py(84.9746) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(68.76),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(251.76),py(346) center front font ',14' tc rgb '#1a1a1a'
set label 'final curvature {/:Italic λ}{/*0.76_{{/*1.18 ∞}}}/{/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(17),py(178.5) center rotate by 90 font ',14'
set label 'edge' at screen px(203.711),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(69.76),py(225) to screen px(238.635),py(308) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(80.76),py(236) to screen px(106.76),py(236) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'min(1, 8/{/:Italic ηλ}{/*0.76_{{/*1.18 0}}}){/*0.01   }' at screen px(113.76),py(236) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(80.76),py(254) to screen px(106.76),py(254) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label 'with the overshoot' at screen px(113.76),py(254) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(265) to screen px(93.76),py(279) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(93.76),py(272) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'separable' at screen px(113.76),py(272) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(283) to screen px(93.76),py(297) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(93.76),py(290) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'not separable' at screen px(113.76),py(290) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 10:(0.03):(0):(4-0.03) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 1:2 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data using 5:6 with points pt 13 ps 0.94 lc rgb 'white', \
  data using ($5):(above($6-$7,0.03)):(0):((above($6+$7,0.03))-(above($6-$7,0.03))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 5:6 with points pt 13 ps 0.72 lc rgb '#808080', \
  data using 5:8 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($5):(above($8-$9,0.03)):(0):((above($8+$9,0.03))-(above($8-$9,0.03))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 5:8 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.11)
set rmargin at screen px(885.11)
set tmargin at screen py(48)
set bmargin at screen py(309)
set grid xtics
set logscale x
set xrange [54.1917:4837.34594]
set xtics ('' 100, '' 1000, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1)
set grid ytics
set logscale y
set yrange [0.00931315402:1.24085812]
set ytics ('' 0.01, '' 0.1, '' 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(569.032),py(325) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(756.659),py(325) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(510.11),py(305.204) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(510.11),py(182.359) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(510.11),py(59.5133) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(519.11),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'width {/:Italic m}{/*0.01   }' at screen px(702.11),py(346) center front font ',14' tc rgb '#1a1a1a'
set label 'overshoot 8 − {/:Italic ηλ}{/*0.76_{{/*1.18 ∞}}}{/*0.01   }' at screen px(465.76),py(178.5) center rotate by 90 font ',14'
set object rectangle from screen px(776.86),py(47) to screen px(886.11),py(96) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(780.86),py(67) to screen px(806.86),py(67) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '3{/:Italic η}{/*0.76^{{/*1.2 2}}}/2{/:Italic m}{/*0.01   }' at screen px(813.86),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(793.86),py(78) to screen px(793.86),py(92) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(793.86),py(85) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(813.86),py(85) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 11:12 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 13:14 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($13):(above($14-$15,0.00931315402)):(0):((above($14+$15,0.00931315402))-(above($14-$15,0.00931315402))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 13:14 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(68.76)
set rmargin at screen px(434.76)
set tmargin at screen py(391)
set bmargin at screen py(652)
set grid xtics
set logscale x
set xrange [0.000244140625:1.95703125]
set xtics ('' 0.001, '' 0.01, '' 0.1, '' 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set grid ytics
set yrange [4:12.4902583]
set ytics ('' 4, '' 6, '' 8, '' 10, '' 12)
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(126.169),py(668) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(219.92),py(668) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(313.671),py(668) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(407.422),py(668) center front font ',12' tc rgb '#404040'
set label '4' at screen px(59.76),py(652) right front font ',12' tc rgb '#404040'
set label '6' at screen px(59.76),py(590.518) right front font ',12' tc rgb '#404040'
set label '8' at screen px(59.76),py(529.036) right front font ',12' tc rgb '#404040'
set label '10' at screen px(59.76),py(467.553) right front font ',12' tc rgb '#404040'
set label '12' at screen px(59.76),py(406.071) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(68.76),py(373) left front font ',14' tc rgb '#1a1a1a'
set label 'steps over width {/:Italic t}/{/:Italic m}{/*0.01   }' at screen px(251.76),py(689) center front font ',14' tc rgb '#1a1a1a'
set label 'curvature {/:Italic ηλ}{/*0.76_{{/*1.18 {/:Italic t}}}}{/*0.01   }' at screen px(17),py(521.5) center rotate by 90 font ',14'
set label 'edge' at screen px(430.76),py(519.036) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(69.76),py(550) to screen px(180.51),py(651) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(80.76),py(561) to screen px(106.76),py(561) nohead front lw 1.3 dt solid lc rgb '#808080'
set label 'separable' at screen px(113.76),py(561) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(80.76),py(579) to screen px(106.76),py(579) nohead front lw 1.31 dt solid lc rgb '#56b4e9'
set label '{/:Italic m} = 64{/*0.01   }' at screen px(113.76),py(579) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(80.76),py(597) to screen px(106.76),py(597) nohead front lw 1.32 dt solid lc rgb '#009e73'
set label '{/:Italic m} = 256{/*0.01   }' at screen px(113.76),py(597) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(80.76),py(615) to screen px(106.76),py(615) nohead front lw 1.33 dt solid lc rgb '#0072b2'
set label '{/:Italic m} = 1024{/*0.01   }' at screen px(113.76),py(615) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(80.76),py(633) to screen px(106.76),py(633) nohead front lw 1.34 dt solid lc rgb '#cc79a7'
set label '{/:Italic m} = 4096{/*0.01   }' at screen px(113.76),py(633) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using (0.000244140625):25:(1.95703125-0.000244140625):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 16:17 with lines lw 1.3 dt solid lc rgb '#808080', \
  data using 18:19 with lines lw 1.3 dt solid lc rgb '#56b4e9', \
  data using 20:21 with lines lw 1.3 dt solid lc rgb '#009e73', \
  data using 22:23 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 16:24 with lines lw 1.3 dt solid lc rgb '#cc79a7'

# (d)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.11)
set rmargin at screen px(885.11)
set tmargin at screen py(391)
set bmargin at screen py(652)
set grid xtics
set logscale x
set xrange [54.1917:4837.34594]
set xtics ('' 100, '' 1000, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1)
set grid ytics
set logscale y
set yrange [0.398759487:891.329233]
set ytics ('' 1, '' 10, '' 100, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1)
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(569.032),py(668) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(756.659),py(668) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(510.11),py(620.885) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(510.11),py(542.959) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(510.11),py(465.033) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(519.11),py(373) left front font ',14' tc rgb '#1a1a1a'
set label 'width {/:Italic m}{/*0.01   }' at screen px(702.11),py(689) center front font ',14' tc rgb '#1a1a1a'
set label 'peak of the loss over its start' at screen px(465.76),py(521.5) center rotate by 90 font ',14'
set object rectangle from screen px(520.11),py(390) to screen px(652.485),py(457) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(544.11),py(403) to screen px(544.11),py(417) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(544.11),py(410) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'squared' at screen px(564.11),py(410) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.11),py(421) to screen px(544.11),py(435) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(544.11),py(428) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'logistic' at screen px(564.11),py(428) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(531.11),py(446) to screen px(557.11),py(446) nohead front lw 1.72 dt solid lc rgb '#1a1a1a'
set label 'log cosh({/:Italic F}/2){/*0.01   }' at screen px(564.11),py(446) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 31:32 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 26:27 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($26):(above($27-$28,0.398759487)):(0):((above($27+$28,0.398759487))-(above($27-$28,0.398759487))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 26:27 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data using 26:29 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($26):(above($29-$30,0.398759487)):(0):((above($29+$30,0.398759487))-(above($29-$30,0.398759487))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 26:29 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
