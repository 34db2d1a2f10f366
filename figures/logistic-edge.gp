# Draws logistic-edge.svg from logistic-edge.csv. To draw it again: gnuplot -d logistic-edge.gp
reset
set encoding utf8
set terminal svg enhanced size 900,684 fixed font 'sans-serif,14' background '#ffffff' butt name 'logistic_edge'
set output 'logistic-edge.svg'
set datafile separator comma
set datafile columnheaders
data = 'logistic-edge.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 684.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Where a run ends
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set logscale x
set xrange [1.71029567:112.261291]
set xtics ('' 2, '' 4, '' 8, '' 16, '' 32, '' 64)
set grid ytics
set logscale y
set yrange [0.03:4]
set ytics ('' 0.05, '' 0.1, '' 0.2, '' 0.5, '' 1, '' 2)
set label '2' at screen px(84.0004),py(308) center front font ',12' tc rgb '#404040'
set label '4' at screen px(144.466),py(308) center front font ',12' tc rgb '#404040'
set label '8' at screen px(204.932),py(308) center front font ',12' tc rgb '#404040'
set label '16' at screen px(265.398),py(308) center front font ',12' tc rgb '#404040'
set label '32' at screen px(325.864),py(308) center front font ',12' tc rgb '#404040'
set label '64' at screen px(386.329),py(308) center front font ',12' tc rgb '#404040'
set label '0.05' at screen px(61.35),py(264.855) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(61.35),py(228.022) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(61.35),py(191.189) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(61.35),py(142.499) right front font ',12' tc rgb '#404040'
set label '1' at screen px(61.35),py(105.666) right front font ',12' tc rgb '#404040'
set label '2' at screen px(61.35),py(68.833) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Where a run ends{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(252.85),py(329) center front font ',14' tc rgb '#1a1a1a'
set label 'final curvature {/:Italic λ}{/*0.76_{{/*1.18 ∞}}}/{/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(17),py(162) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(190) to screen px(240.225),py(291) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(201) to screen px(108.35),py(201) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(95.35),py(201) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'one layer' at screen px(115.35),py(201) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(219) to screen px(108.35),py(219) nohead front lw 1.71 dt solid lc rgb '#1a1a1a'
set label 'min(1, 8/{/:Italic ηλ}{/*0.76_{{/*1.18 0}}}){/*0.01   }' at screen px(115.35),py(219) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(237) to screen px(108.35),py(237) nohead front lw 1.72 dt (8,4) lc rgb '#1a1a1a'
set label 'with the overshoot' at screen px(115.35),py(237) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(248) to screen px(95.35),py(262) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(95.35),py(255) point pt 5 ps 0.54 lc rgb '#009e73' front
set label 'separable' at screen px(115.35),py(255) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(266) to screen px(95.35),py(280) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(273) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'not separable' at screen px(115.35),py(273) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::15::112 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::113::209 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::0::14 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::0::14 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::0::14 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::210::224 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::210::224 using ($3):(above($4-2*$5,0.03)):(0):((above($4+2*$5,0.03))-(above($4-2*$5,0.03))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::210::224 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::225::239 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::225::239 using ($3):(above($4-2*$5,0.03)):(0):((above($4+2*$5,0.03))-(above($4-2*$5,0.03))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::225::239 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b) The slide down
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set logscale x
set xrange [6.10351562e-05:1.95703125]
set xtics ('' 0.0001, '' 0.001, '' 0.01, '' 0.1, '' 1, '' 7e-05 1, '' 8e-05 1, '' 9e-05 1, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set grid ytics
set yrange [3:13]
set ytics ('' 4, '' 6, '' 8, '' 10, '' 12)
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(537.069),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(618.071),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(699.074),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(780.077),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(861.08),py(308) center front font ',12' tc rgb '#404040'
set label '4' at screen px(510.7),py(266) right front font ',12' tc rgb '#404040'
set label '6' at screen px(510.7),py(214) right front font ',12' tc rgb '#404040'
set label '8' at screen px(510.7),py(162) right front font ',12' tc rgb '#404040'
set label '10' at screen px(510.7),py(110) right front font ',12' tc rgb '#404040'
set label '12' at screen px(510.7),py(58) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} The slide down{/*0.01   }' at screen px(519.7),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'steps over width {/:Italic t}/{/:Italic m}{/*0.01   }' at screen px(702.2),py(329) center front font ',14' tc rgb '#1a1a1a'
set label 'curvature {/:Italic ηλ}{/*0.76_{{/*1.18 {/:Italic t}}}}{/*0.01   }' at screen px(466.35),py(162) center rotate by 90 font ',14'
set label 'one layer' at screen px(880.7),py(48) right front font ',12.5' tc rgb '#606060'
set label 'edge' at screen px(880.7),py(152) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(520.7),py(208) to screen px(638.95),py(291) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(531.7),py(219) to screen px(557.7),py(219) nohead front lw 1.3 dt (8,4) lc rgb '#0072b2'
set label '{/:Italic m} = 256{/*0.01   }' at screen px(564.7),py(219) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(531.7),py(237) to screen px(557.7),py(237) nohead front lw 1.31 dt (2,3) lc rgb '#d55e00'
set label '{/:Italic m} = 1024{/*0.01   }' at screen px(564.7),py(237) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(531.7),py(255) to screen px(557.7),py(255) nohead front lw 1.32 dt (9,4,2,4) lc rgb '#009e73'
set label '{/:Italic m} = 4096{/*0.01   }' at screen px(564.7),py(255) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(531.7),py(273) to screen px(557.7),py(273) nohead front lw 1.33 dt solid lc rgb '#cc79a7'
set label '{/:Italic m} = 16384{/*0.01   }' at screen px(564.7),py(273) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::653::653 using (6.10351562e-05):4:(1.95703125-6.10351562e-05):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::654::654 using (6.10351562e-05):4:(1.95703125-6.10351562e-05):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::240::307 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#0072b2', \
  data every ::308::398 using 3:4 with lines lw 1.3 dt (2,3) lc rgb '#d55e00', \
  data every ::399::513 using 3:4 with lines lw 1.3 dt (9,4,2,4) lc rgb '#009e73', \
  data every ::514::652 using 3:4 with lines lw 1.3 dt solid lc rgb '#cc79a7'

# (c) What depends on the width
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(374)
set bmargin at screen py(634)
set grid xtics
set logscale x
set xrange [51.2684722:20452.6477]
set xtics ('' 100, '' 1000, '' 10000, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1)
set grid ytics
set logscale y
set yrange [0.0002:5091.47925]
set ytics ('' 0.01, '' 1, '' 100, '' 0.001 1, '' 0.1 1, '' 10 1, '' 1000 1)
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(111.068),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(251.405),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(391.741),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(574.353) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(504.138) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(61.35),py(433.923) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} What depends on the width{/*0.01   }' at screen px(70.35),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'width {/:Italic m}{/*0.01   }' at screen px(252.85),py(671) center front font ',14' tc rgb '#1a1a1a'
set label 'peak of the loss, overshoot' at screen px(17),py(504) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(568) to screen px(240.35),py(633) front fc rgb 'white' fs solid 1 noborder
set label '' at screen px(95.35),py(579) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'peak, squared loss' at screen px(115.35),py(579) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(590) to screen px(95.35),py(604) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(95.35),py(597) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'peak, logistic loss' at screen px(115.35),py(597) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(608) to screen px(95.35),py(622) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(615) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'overshoot 8 − {/:Italic ηλ}{/*0.76_{{/*1.18 ∞}}}{/*0.01   }' at screen px(115.35),py(615) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::670::766 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::767::863 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::655::659 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::655::659 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::660::664 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::660::664 using ($3):(above($4-2*$5,0.0002)):(0):((above($4+2*$5,0.0002))-(above($4-2*$5,0.0002))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::660::664 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data every ::665::669 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::665::669 using ($3):(above($4-2*$5,0.0002)):(0):((above($4+2*$5,0.0002))-(above($4-2*$5,0.0002))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::665::669 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (d) The plateau
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(374)
set bmargin at screen py(634)
set grid xtics
set logscale x
set xrange [7.95690188:30.3107417]
set xtics ('' 8, '' 12, '' 16, '' 24)
set grid ytics
set logscale y
set yrange [0.0102917034:3.85107628]
set ytics ('' 0.1, '' 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1)
set label '8' at screen px(521.174),py(650) center front font ',12' tc rgb '#404040'
set label '12' at screen px(631.828),py(650) center front font ',12' tc rgb '#404040'
set label '16' at screen px(710.337),py(650) center front font ',12' tc rgb '#404040'
set label '24' at screen px(820.991),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(510.7),py(534.216) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(510.7),py(433.171) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} The plateau{/*0.01   }' at screen px(519.7),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.01   }' at screen px(702.2),py(671) center front font ',14' tc rgb '#1a1a1a'
set label 'loss above its minimum' at screen px(466.35),py(504) center rotate by 90 font ',14'
set object rectangle from screen px(755.325),py(586) to screen px(885.7),py(633) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(759.325),py(597) to screen px(785.325),py(597) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'log cosh({/:Italic F}/2){/*0.01   }' at screen px(792.325),py(597) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(772.325),py(608) to screen px(772.325),py(622) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(772.325),py(615) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'plateau' at screen px(792.325),py(615) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::864::1006 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::1007::1013 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1007::1013 using ($3):(above($4-2*$5,0.0102917034)):(0):((above($4+2*$5,0.0102917034))-(above($4-2*$5,0.0102917034))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::1007::1013 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
