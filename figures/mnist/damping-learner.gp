# Draws damping-learner.svg from damping-learner.csv. To draw it again: gnuplot -d damping-learner.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,319 fixed font 'sans-serif,14' background '#ffffff' butt name 'damping_learner'
set output 'damping-learner.svg'
set datafile separator comma
set datafile columnheaders
data = 'damping-learner.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 1240.0
py(y) = 1 - y / 319.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Where it starts
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(57.12)
set rmargin at screen px(389.12)
set tmargin at screen py(32)
set bmargin at screen py(269)
set grid xtics
set logscale x
set xrange [4.78630092e-09:2.08929613]
set xtics ('' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-07 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1)
set grid ytics
set logscale y
set yrange [8:100]
set ytics ('' 10, '' 20, '' 50, '' 90)
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(69.4163),py(285) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(146.268),py(285) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(223.12),py(285) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(299.972),py(285) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(376.824),py(285) center front font ',12' tc rgb '#404040'
set label '10' at screen px(48.12),py(248.061) right front font ',12' tc rgb '#404040'
set label '20' at screen px(48.12),py(183.02) right front font ',12' tc rgb '#404040'
set label '50' at screen px(48.12),py(97.041) right front font ',12' tc rgb '#404040'
set label '90' at screen px(48.12),py(41.8864) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Where it starts{/*0.01   }' at screen px(57.12),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'offset {/:Italic δ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(223.12),py(306) center front font ',14' tc rgb '#1a1a1a'
set label 'test error (%){/*0.01   }' at screen px(17),py(150.5) center rotate by 90 font ',14'
set object rectangle from screen px(299.12),py(31) to screen px(390.12),py(98) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(303.12),py(46) to screen px(329.12),py(56) front fc rgb '#1a1a1a' fs transparent solid 0.2 noborder
set arrow from screen px(303.12),py(51) to screen px(329.12),py(51) nohead front lw 1.3 dt (2,3) lc rgb '#1a1a1a'
set label 'SGD' at screen px(336.12),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(303.12),py(69) to screen px(329.12),py(69) nohead front lw 1.11 dt solid lc rgb '#808080'
set arrow from screen px(316.12),py(62) to screen px(316.12),py(76) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(316.12),py(69) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'fixed' at screen px(336.12),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(303.12),py(87) to screen px(329.12),py(87) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(316.12),py(80) to screen px(316.12),py(94) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(316.12),py(87) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'learner' at screen px(336.12),py(87) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::1 using 3:(above($4-2*$5,8)):(above($4+2*$5,8)) with filledcurves fc rgb '#1a1a1a' fs transparent solid 0.2 noborder, \
  data every ::0::1 using 3:4 with lines lw 1.3 dt (2,3) lc rgb '#1a1a1a', \
  data every ::2::8 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::2::8 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::2::8 using ($3):(above($4-2*$5,8)):(0):((above($4+2*$5,8))-(above($4-2*$5,8))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::2::8 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::9::15 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::9::15 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::9::15 using ($3):(above($4-2*$5,8)):(0):((above($4+2*$5,8))-(above($4-2*$5,8))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::9::15 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b) The way there
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(473.47)
set rmargin at screen px(805.47)
set tmargin at screen py(32)
set bmargin at screen py(269)
set grid xtics
set xrange [1:15]
set xtics ('' 5, '' 10, '' 15)
set grid ytics
set logscale y
set yrange [0.0985287333:2.37769414]
set ytics ('' 0.1, '' 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1)
set label '5' at screen px(568.327),py(285) center front font ',12' tc rgb '#404040'
set label '10' at screen px(686.899),py(285) center front font ',12' tc rgb '#404040'
set label '15' at screen px(805.47),py(285) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(464.47),py(267.897) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(464.47),py(96.4795) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} The way there{/*0.01   }' at screen px(473.47),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'epoch' at screen px(639.47),py(306) center front font ',14' tc rgb '#1a1a1a'
set label 'training loss' at screen px(420.12),py(150.5) center rotate by 90 font ',14'
set object rectangle from screen px(671.22),py(31) to screen px(806.47),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(675.22),py(51) to screen px(701.22),py(51) nohead front lw 1.3 dt (2,3) lc rgb '#1a1a1a'
set label 'SGD' at screen px(708.22),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(675.22),py(69) to screen px(701.22),py(69) nohead front lw 1.31 dt (8,4) lc rgb '#808080'
set label 'fixed, 0.01' at screen px(708.22),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(675.22),py(87) to screen px(701.22),py(87) nohead front lw 1.32 dt solid lc rgb '#0072b2'
set label 'learner, 1e-08' at screen px(708.22),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(675.22),py(105) to screen px(701.22),py(105) nohead front lw 1.33 dt (9,4,2,4) lc rgb '#d55e00'
set label 'learner, 0.1' at screen px(708.22),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::16::16 using (1):4:(15-1):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::17::31 using 3:4 with lines lw 1.3 dt (2,3) lc rgb '#1a1a1a', \
  data every ::32::46 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#808080', \
  data every ::47::61 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::62::76 using 3:4 with lines lw 1.3 dt (9,4,2,4) lc rgb '#d55e00'

# (c) What is learnt
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(891.38)
set rmargin at screen px(1223.38)
set tmargin at screen py(32)
set bmargin at screen py(269)
set grid xtics
set xrange [-8.8:228.8]
set xtics ('' 0, '' 100, '' 200)
set grid ytics
set logscale y
set yrange [0.00455256191:0.207694725]
set ytics ('' 0.01, '' 0.1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1)
set label '0' at screen px(903.676),py(285) center front font ',12' tc rgb '#404040'
set label '100' at screen px(1043.41),py(285) center front font ',12' tc rgb '#404040'
set label '200' at screen px(1183.14),py(285) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(882.38),py(220.184) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(882.38),py(77.3419) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} What is learnt{/*0.01   }' at screen px(891.38),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'update' at screen px(1057.38),py(306) center front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(838.03),py(150.5) center rotate by 90 font ',14'
set object rectangle from screen px(1088.26),py(203) to screen px(1224.38),py(268) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(1092.26),py(214) to screen px(1118.26),py(214) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set arrow from screen px(1105.26),py(207) to screen px(1105.26),py(221) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(1105.26),py(214) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'learner, 1e-08' at screen px(1125.26),py(214) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(1092.26),py(232) to screen px(1118.26),py(232) nohead front lw 1.11 dt solid lc rgb '#d55e00'
set arrow from screen px(1105.26),py(225) to screen px(1105.26),py(239) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(1105.26),py(232) point pt 11 ps 0.68 lc rgb '#d55e00' front
set label 'learner, 0.1' at screen px(1125.26),py(232) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(1092.26),py(250) to screen px(1118.26),py(250) nohead front lw 1.12 dt solid lc rgb '#009e73'
set arrow from screen px(1105.26),py(243) to screen px(1105.26),py(257) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(1105.26),py(250) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'Adam, learner' at screen px(1125.26),py(250) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::77::99 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::77::99 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::77::99 using ($3):(above($4-2*$5,0.00455256191)):(0):((above($4+2*$5,0.00455256191))-(above($4-2*$5,0.00455256191))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::77::99 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::100::122 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::100::122 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::100::122 using ($3):(above($4-2*$5,0.00455256191)):(0):((above($4+2*$5,0.00455256191))-(above($4-2*$5,0.00455256191))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::100::122 using 3:4 with points pt 11 ps 0.68 lc rgb '#d55e00', \
  data every ::123::145 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::123::145 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::123::145 using ($3):(above($4-2*$5,0.00455256191)):(0):((above($4+2*$5,0.00455256191))-(above($4-2*$5,0.00455256191))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::123::145 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'
unset multiplot
set output
