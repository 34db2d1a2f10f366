# Draws minimal-damping.svg from minimal-damping.csv. To draw it again: gnuplot -d minimal-damping.gp
reset
set encoding utf8
set terminal svg enhanced size 900,684 fixed font 'sans-serif,14' background '#ffffff' butt name 'minimal_damping'
set output 'minimal-damping.svg'
set datafile separator comma
set datafile columnheaders
data = 'minimal-damping.csv'
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
  data every ::0::96 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::97::99 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::97::99 using ($3):(above($7,0.054718756)):(0):((above($8,0.054718756))-(above($7,0.054718756))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::97::99 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::100::102 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::100::102 using ($3):(above($7,0.054718756)):(0):((above($8,0.054718756))-(above($7,0.054718756))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::100::102 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::103::105 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::103::105 using ($3):(above($7,0.054718756)):(0):((above($8,0.054718756))-(above($7,0.054718756))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::103::105 using 3:4 with points pt 13 ps 0.72 lc rgb '#d55e00'

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
set yrange [0.00215607064:3.36349288]
set ytics ('' 0.01, '' 0.1, '' 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(647.921),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(784.321),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(510.7),py(237.744) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(510.7),py(156.319) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(510.7),py(74.8939) right front font ',12' tc rgb '#404040'
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
  data every ::212::213 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#0072b2', \
  data every ::214::216 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#009e73', \
  data every ::217::219 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#d55e00', \
  data every ::106::202 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::203::205 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::203::205 using ($3):(above($7,0.00215607064)):(0):((above($8,0.00215607064))-(above($7,0.00215607064))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::203::205 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::206::208 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::206::208 using ($3):(above($7,0.00215607064)):(0):((above($8,0.00215607064))-(above($7,0.00215607064))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::206::208 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::209::211 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::209::211 using ($3):(above($7,0.00215607064)):(0):((above($8,0.00215607064))-(above($7,0.00215607064))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::209::211 using 3:4 with points pt 13 ps 0.72 lc rgb '#d55e00'

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
  data every ::220::222 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::220::222 using ($3):(above($7,2.57181885)):(0):((above($8,2.57181885))-(above($7,2.57181885))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::220::222 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::223::225 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::223::225 using ($3):(above($7,2.57181885)):(0):((above($8,2.57181885))-(above($7,2.57181885))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::223::225 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::226::228 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::226::228 using ($3):(above($7,2.57181885)):(0):((above($8,2.57181885))-(above($7,2.57181885))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::226::228 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::229::231 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::229::231 using ($3):(above($7,2.57181885)):(0):((above($8,2.57181885))-(above($7,2.57181885))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::229::231 using 3:4 with points pt 13 ps 0.72 lc rgb '#d55e00', \
  data every ::232::234 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::232::234 using ($3):(above($7,2.57181885)):(0):((above($8,2.57181885))-(above($7,2.57181885))) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::232::234 using 3:4 with points pt 9 ps 0.68 lc rgb '#1a1a1a'

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
set yrange [0.961149433:23.7958735]
set ytics ('' 1, '' 10, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1)
set label '4' at screen px(542.193),py(650) center front font ',12' tc rgb '#404040'
set label '16' at screen px(697.713),py(650) center front font ',12' tc rgb '#404040'
set label '64' at screen px(853.232),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(510.7),py(630.79) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(510.7),py(444.237) right front font ',12' tc rgb '#404040'
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
  data every ::247::248 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#0072b2', \
  data every ::249::251 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#009e73', \
  data every ::252::254 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#d55e00', \
  data every ::235::237 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::235::237 using ($3):(above($7,0.961149433)):(0):((above($8,0.961149433))-(above($7,0.961149433))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::235::237 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::238::240 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::238::240 using ($3):(above($7,0.961149433)):(0):((above($8,0.961149433))-(above($7,0.961149433))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::238::240 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::241::243 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::241::243 using ($3):(above($7,0.961149433)):(0):((above($8,0.961149433))-(above($7,0.961149433))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::241::243 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::244::246 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::244::246 using ($3):(above($7,0.961149433)):(0):((above($8,0.961149433))-(above($7,0.961149433))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::244::246 using 3:4 with points pt 13 ps 0.72 lc rgb '#d55e00', \
  data every ::255::257 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::255::257 using ($3):(above($7,0.961149433)):(0):((above($8,0.961149433))-(above($7,0.961149433))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::255::257 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'
unset multiplot
set output
