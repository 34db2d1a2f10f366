# Draws minimal-damping.svg from minimal-damping.csv. To draw it again: gnuplot -d minimal-damping.gp
reset
set encoding utf8
set terminal svg enhanced size 900,684 fixed font 'sans-serif,14' background '#ffffff' butt name 'minimal_damping'
set output 'minimal-damping.svg'
set datafile separator comma
set datafile columnheaders
data = 'minimal-damping.csv'
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

# (a)
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
set xrange [0.00574033699:2.72196563]
set xtics ('' 0.01, '' 0.1, '' 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1)
set grid ytics
set logscale y
set yrange [0.054718756:42.4773176]
set ytics ('' 0.1, '' 1, '' 10, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(103.231),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(239.631),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(376.032),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(268.441) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(178.477) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(61.35),py(88.512) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate over batch size, {/:Italic η}/{/:Italic B}{/*0.01   }' at screen px(252.85),py(329) center front font ',14' tc rgb '#1a1a1a'
set label 'smallest damping {/:Italic δ}{/*0.76_{{/*1.18 min}}}{/*0.01   }' at screen px(17),py(162) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(31) to screen px(226.975),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(51) to screen px(108.35),py(51) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'gradient descent' at screen px(115.35),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(62) to screen px(95.35),py(76) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(69) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic η} = 0.5{/*0.01   }' at screen px(115.35),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(80) to screen px(95.35),py(94) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(95.35),py(87) point pt 5 ps 0.54 lc rgb '#009e73' front
set label '{/:Italic η} = 2{/*0.01   }' at screen px(115.35),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(98) to screen px(95.35),py(112) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(95.35),py(105) point pt 13 ps 0.72 lc rgb '#d55e00' front
set label '{/:Italic η} = 8{/*0.01   }' at screen px(115.35),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 1:2 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($3):(above($4-$5,0.054718756)):(0):((above($4+$5,0.054718756))-(above($4-$5,0.054718756))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 6:7 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($6):(above($7-$8,0.054718756)):(0):((above($7+$8,0.054718756))-(above($7-$8,0.054718756))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 6:7 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data using 9:10 with points pt 13 ps 0.94 lc rgb 'white', \
  data using ($9):(above($10-$11,0.054718756)):(0):((above($10+$11,0.054718756))-(above($10-$11,0.054718756))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 9:10 with points pt 13 ps 0.72 lc rgb '#d55e00'

# (b)
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
set xrange [0.0011480674:0.544393127]
set xtics ('' 0.01, '' 0.1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1)
set grid ytics
set logscale y
set yrange [0.00217264551:3.36250233]
set ytics ('' 0.01, '' 0.1, '' 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(647.921),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(784.321),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(510.7),py(237.956) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(510.7),py(156.443) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(510.7),py(74.9299) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(519.7),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate over batch size, {/:Italic η}/{/:Italic B}{/*0.01   }' at screen px(702.2),py(329) center front font ',14' tc rgb '#1a1a1a'
set label 'smallest damping {/:Italic δ}{/*0.76_{{/*1.18 min}}}{/*0.01   }' at screen px(466.35),py(162) center rotate by 90 font ',14'
set object rectangle from screen px(520.7),py(31) to screen px(615.575),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(531.7),py(51) to screen px(557.7),py(51) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'slope 1' at screen px(564.7),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(62) to screen px(544.7),py(76) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(544.7),py(69) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic η} = 0.1{/*0.01   }' at screen px(564.7),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(80) to screen px(544.7),py(94) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(544.7),py(87) point pt 5 ps 0.54 lc rgb '#009e73' front
set label '{/:Italic η} = 0.4{/*0.01   }' at screen px(564.7),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(98) to screen px(544.7),py(112) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(544.7),py(105) point pt 13 ps 0.72 lc rgb '#d55e00' front
set label '{/:Italic η} = 1.6{/*0.01   }' at screen px(564.7),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 23:24 with lines lw 1.3 dt (8,4) lc rgb '#0072b2', \
  data using 17:25 with lines lw 1.3 dt (8,4) lc rgb '#009e73', \
  data using 26:27 with lines lw 1.3 dt (8,4) lc rgb '#d55e00', \
  data using 12:13 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 14:15 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($14):(above($15-$16,0.00217264551)):(0):((above($15+$16,0.00217264551))-(above($15-$16,0.00217264551))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 14:15 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 17:18 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($17):(above($18-$19,0.00217264551)):(0):((above($18+$19,0.00217264551))-(above($18-$19,0.00217264551))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 17:18 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data using 20:21 with points pt 13 ps 0.94 lc rgb 'white', \
  data using ($20):(above($21-$22,0.00217264551)):(0):((above($21+$22,0.00217264551))-(above($21-$22,0.00217264551))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 20:21 with points pt 13 ps 0.72 lc rgb '#d55e00'

# (c)
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
set xrange [3.27327434:84.7229594]
set xtics ('' 4, '' 16, '' 64)
set grid ytics
set logscale y
set yrange [2.57181885:65.3548135]
set ytics ('' 5, '' 10, '' 20, '' 50, '' 3 1, '' 4 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 30 1, '' 40 1, '' 60 1)
set label '4' at screen px(92.8432),py(650) center front font ',12' tc rgb '#404040'
set label '16' at screen px(248.363),py(650) center front font ',12' tc rgb '#404040'
set label '64' at screen px(403.882),py(650) center front font ',12' tc rgb '#404040'
set label '5' at screen px(61.35),py(580.571) right front font ',12' tc rgb '#404040'
set label '10' at screen px(61.35),py(524.866) right front font ',12' tc rgb '#404040'
set label '20' at screen px(61.35),py(469.161) right front font ',12' tc rgb '#404040'
set label '50' at screen px(61.35),py(395.523) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(70.35),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(252.85),py(671) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic δ}{/*0.76_{{/*1.18 min}}} {/:Italic B}/{/:Italic η}{/*0.01   }' at screen px(17),py(504) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(373) to screen px(226.975),py(476) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(95.35),py(386) to screen px(95.35),py(400) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(95.35),py(393) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'control' at screen px(115.35),py(393) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(404) to screen px(95.35),py(418) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(411) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic η} = 0.5{/*0.01   }' at screen px(115.35),py(411) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(422) to screen px(95.35),py(436) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(95.35),py(429) point pt 5 ps 0.54 lc rgb '#009e73' front
set label '{/:Italic η} = 2{/*0.01   }' at screen px(115.35),py(429) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(440) to screen px(95.35),py(454) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(95.35),py(447) point pt 13 ps 0.72 lc rgb '#d55e00' front
set label '{/:Italic η} = 8{/*0.01   }' at screen px(115.35),py(447) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(458) to screen px(95.35),py(472) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(95.35),py(465) point pt 9 ps 0.68 lc rgb '#1a1a1a' front
set label 'gradient descent' at screen px(115.35),py(465) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 28:29 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($28):(above($29-$30,2.57181885)):(0):((above($29+$30,2.57181885))-(above($29-$30,2.57181885))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 28:29 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 31:32 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($31):(above($32-$33,2.57181885)):(0):((above($32+$33,2.57181885))-(above($32-$33,2.57181885))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 31:32 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 28:34 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($28):(above($34-$35,2.57181885)):(0):((above($34+$35,2.57181885))-(above($34-$35,2.57181885))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 28:34 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data using 36:37 with points pt 13 ps 0.94 lc rgb 'white', \
  data using ($36):(above($37-$38,2.57181885)):(0):((above($37+$38,2.57181885))-(above($37-$38,2.57181885))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 36:37 with points pt 13 ps 0.72 lc rgb '#d55e00', \
  data using 39:40 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($39):(above($40-$41,2.57181885)):(0):((above($40+$41,2.57181885))-(above($40-$41,2.57181885))) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data using 39:40 with points pt 9 ps 0.68 lc rgb '#1a1a1a'

# (d)
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
set xrange [3.27327434:84.7229594]
set xtics ('' 4, '' 16, '' 64)
set grid ytics
set logscale y
set yrange [0.92630206:23.8296964]
set ytics ('' 1, '' 10, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1)
set label '4' at screen px(542.193),py(650) center front font ',12' tc rgb '#404040'
set label '16' at screen px(697.713),py(650) center front font ',12' tc rgb '#404040'
set label '64' at screen px(853.232),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(510.7),py(627.871) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(510.7),py(443.522) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(519.7),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(702.2),py(671) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic δ}{/*0.76_{{/*1.18 min}}} {/:Italic B}/{/:Italic η}{/*0.01   }' at screen px(466.35),py(504) center rotate by 90 font ',14'
set object rectangle from screen px(520.7),py(373) to screen px(661.075),py(476) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(544.7),py(386) to screen px(544.7),py(400) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(544.7),py(393) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'control' at screen px(564.7),py(393) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(404) to screen px(544.7),py(418) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(544.7),py(411) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic η} = 0.1{/*0.01   }' at screen px(564.7),py(411) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(422) to screen px(544.7),py(436) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(544.7),py(429) point pt 5 ps 0.54 lc rgb '#009e73' front
set label '{/:Italic η} = 0.4{/*0.01   }' at screen px(564.7),py(429) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(440) to screen px(544.7),py(454) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(544.7),py(447) point pt 13 ps 0.72 lc rgb '#d55e00' front
set label '{/:Italic η} = 1.6{/*0.01   }' at screen px(564.7),py(447) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(458) to screen px(544.7),py(472) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(544.7),py(465) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'own curvature' at screen px(564.7),py(465) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 53:54 with lines lw 1.3 dt (8,4) lc rgb '#0072b2', \
  data using 42:55 with lines lw 1.3 dt (8,4) lc rgb '#009e73', \
  data using 42:56 with lines lw 1.3 dt (8,4) lc rgb '#d55e00', \
  data using 42:43 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($42):(above($43-$44,0.92630206)):(0):((above($43+$44,0.92630206))-(above($43-$44,0.92630206))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 42:43 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 45:46 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($45):(above($46-$47,0.92630206)):(0):((above($46+$47,0.92630206))-(above($46-$47,0.92630206))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 45:46 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 42:48 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($42):(above($48-$49,0.92630206)):(0):((above($48+$49,0.92630206))-(above($48-$49,0.92630206))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 42:48 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data using 50:51 with points pt 13 ps 0.94 lc rgb 'white', \
  data using ($50):(above($51-$52,0.92630206)):(0):((above($51+$52,0.92630206))-(above($51-$52,0.92630206))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 50:51 with points pt 13 ps 0.72 lc rgb '#d55e00', \
  data using 57:58 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($57):(above($58-$59,0.92630206)):(0):((above($58+$59,0.92630206))-(above($58-$59,0.92630206))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 57:58 with points pt 9 ps 0.68 lc rgb '#009e73'
unset multiplot
set output
