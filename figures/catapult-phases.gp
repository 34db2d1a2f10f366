# Draws catapult-phases.svg from catapult-phases.csv. To draw it again: gnuplot -d catapult-phases.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,333 fixed font 'sans-serif,14' background '#ffffff' butt name 'catapult_phases'
set output 'catapult-phases.svg'
set datafile separator comma
set datafile columnheaders
data = 'catapult-phases.csv'
# Places are in pixels from the upper left corner.
px(x) = x / 1240.0
py(y) = 1 - y / 333.0
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
set lmargin at screen px(94.68)
set rmargin at screen px(423.68)
set tmargin at screen py(48)
set bmargin at screen py(283)
set grid xtics
set xrange [0:4.5]
set xtics ('' 0, '' 1, '' 2, '' 3, '' 4)
set grid noytics
set yrange [0:1.4]
set ytics ('' 0, '' 0.5, '' 1, '' 1.25)
set label '0' at screen px(94.68),py(299) center front font ',12' tc rgb '#404040'
set label '1' at screen px(167.791),py(299) center front font ',12' tc rgb '#404040'
set label '2' at screen px(240.902),py(299) center front font ',12' tc rgb '#404040'
set label '3' at screen px(314.013),py(299) center front font ',12' tc rgb '#404040'
set label '4' at screen px(387.124),py(299) center front font ',12' tc rgb '#404040'
set label '0' at screen px(85.68),py(283) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(85.68),py(199.071) right front font ',12' tc rgb '#404040'
set label '1' at screen px(85.68),py(115.143) right front font ',12' tc rgb '#404040'
set label 'diverged' at screen px(85.68),py(73.1786) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(94.68),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(259.18),py(320) center front font ',14' tc rgb '#1a1a1a'
set label 'final curvature {/:Italic λ}{/*0.76_{{/*1.18 ∞}}}/{/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(17),py(165.5) center rotate by 90 font ',14'
set label '2' at screen px(240.902),py(39) center front font ',12.5' tc rgb '#606060'
set label '4' at screen px(387.124),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(95.68),py(181) to screen px(213.93),py(282) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(106.68),py(192) to screen px(132.68),py(192) nohead front lw 1.7 dt (2,3) lc rgb '#1a1a1a'
set label '4/{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} − 1{/*0.01   }' at screen px(139.68),py(192) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(119.68),py(203) to screen px(119.68),py(217) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(119.68),py(210) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'one layer' at screen px(139.68),py(210) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(119.68),py(221) to screen px(119.68),py(235) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(119.68),py(228) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic m} = 64{/*0.01   }' at screen px(139.68),py(228) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(119.68),py(239) to screen px(119.68),py(253) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(119.68),py(246) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label '{/:Italic m} = 1024{/*0.01   }' at screen px(139.68),py(246) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(119.68),py(257) to screen px(119.68),py(271) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(119.68),py(264) point pt 5 ps 0.54 lc rgb '#009e73' front
set label '{/:Italic m} = 16384{/*0.01   }' at screen px(139.68),py(264) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 12:(0):(0):(1.4-0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 13:(0):(0):(1.4-0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 1:2 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data using ($3):($4-$5):(0):(($4+$5)-($4-$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data using 3:6 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($3):($6-$7):(0):(($6+$7)-($6-$7)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 3:6 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 3:8 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($3):($8-$9):(0):(($8+$9)-($8-$9)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 3:8 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data using 3:10 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($3):($10-$11):(0):(($10+$11)-($10-$11)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 3:10 with points pt 5 ps 0.54 lc rgb '#009e73'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(498.88)
set rmargin at screen px(827.88)
set tmargin at screen py(48)
set bmargin at screen py(283)
set grid xtics
set logscale x
set xrange [2.82957019:32425.5607]
set xtics ('' 10, '' 100, '' 1000, '' 10000, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1, '' 30000 1)
set grid ytics
set yrange [1.8:4.2]
set ytics ('' 2, '' 2.5, '' 3, '' 3.5, '' 4)
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(543.319),py(299) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(624.37),py(299) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(705.421),py(299) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(786.472),py(299) center front font ',12' tc rgb '#404040'
set label '2.0' at screen px(489.88),py(263.417) right front font ',12' tc rgb '#404040'
set label '2.5' at screen px(489.88),py(214.458) right front font ',12' tc rgb '#404040'
set label '3.0' at screen px(489.88),py(165.5) right front font ',12' tc rgb '#404040'
set label '3.5' at screen px(489.88),py(116.542) right front font ',12' tc rgb '#404040'
set label '4.0' at screen px(489.88),py(67.5833) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(498.88),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'width {/:Italic m}{/*0.01   }' at screen px(663.38),py(320) center front font ',14' tc rgb '#1a1a1a'
set label 'edges in {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(454.68),py(165.5) center rotate by 90 font ',14'
set object rectangle from screen px(665.505),py(127.5) to screen px(828.88),py(203.5) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(669.505),py(138.5) to screen px(695.505),py(138.5) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '4, 2 + 1/{/:Italic m}{/*0.01   }' at screen px(702.505),py(138.5) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(682.505),py(156.5) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'loss rises' at screen px(702.505),py(156.5) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(682.505),py(174.5) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'diverges' at screen px(702.505),py(174.5) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(682.505),py(192.5) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'one layer diverges' at screen px(702.505),py(192.5) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 14:15 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 14:16 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 17:18 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 17:18 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 17:19 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 17:19 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data using 20:21 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 20:21 with points pt 13 ps 0.72 lc rgb '#808080'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(891.44)
set rmargin at screen px(1220.44)
set tmargin at screen py(48)
set bmargin at screen py(283)
set grid xtics
set xrange [2:4]
set xtics ('' 2, '' 2.5, '' 3, '' 3.5, '' 4)
set grid ytics
set yrange [0:4]
set ytics ('' 0, '' 1, '' 2, '' 3, '' 4)
set label '2.0' at screen px(891.44),py(299) center front font ',12' tc rgb '#404040'
set label '2.5' at screen px(973.69),py(299) center front font ',12' tc rgb '#404040'
set label '3.0' at screen px(1055.94),py(299) center front font ',12' tc rgb '#404040'
set label '3.5' at screen px(1138.19),py(299) center front font ',12' tc rgb '#404040'
set label '4.0' at screen px(1220.44),py(299) center front font ',12' tc rgb '#404040'
set label '0' at screen px(882.44),py(283) right front font ',12' tc rgb '#404040'
set label '1' at screen px(882.44),py(224.25) right front font ',12' tc rgb '#404040'
set label '2' at screen px(882.44),py(165.5) right front font ',12' tc rgb '#404040'
set label '3' at screen px(882.44),py(106.75) right front font ',12' tc rgb '#404040'
set label '4' at screen px(882.44),py(48) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(891.44),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(1055.94),py(320) center front font ',14' tc rgb '#1a1a1a'
set label 'final curvature {/:Italic ηλ}{/*0.76_{{/*1.18 ∞}}}{/*0.01   }' at screen px(858.88),py(165.5) center rotate by 90 font ',14'
set label '|{/:Italic a}| > 1{/*0.01   }' at screen px(1071.57),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(1035.13),py(47) to screen px(1221.44),py(132) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(1039.13),py(62) to screen px(1065.13),py(72) front fc rgb '#56b4e9' fs transparent solid 0.2 noborder
set label 'all phases' at screen px(1072.13),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(1039.13),py(85) to screen px(1065.13),py(85) nohead front lw 1.31 dt solid lc rgb '#0072b2'
set label 'mean' at screen px(1072.13),py(85) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(1039.13),py(103) to screen px(1065.13),py(103) nohead front lw 1.72 dt (2,3) lc rgb '#1a1a1a'
set label '4 − {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(1072.13),py(103) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(1039.13),py(121) to screen px(1065.13),py(121) nohead front lw 1.73 dt (8,4) lc rgb '#1a1a1a'
set label '2 − {/:Italic ξ} − 2{/:Italic ξ}{/*0.76^{{/*1.2 2}}}/3 − 4{/:Italic ξ}{/*0.76^{{/*1.2 3}}}/9{/*0.01   }' at screen px(1072.13),py(121) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 22:($23):($24) with filledcurves fc rgb '#56b4e9' fs transparent solid 0.2 noborder, \
  data using 30:(0):(0):(4-0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 22:25 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 26:27 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data using 28:29 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a'
unset multiplot
set output
