# Draws damping-learner.svg from damping-learner.csv. To draw it again: gnuplot -d damping-learner.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,379 fixed font 'sans-serif,14' background '#ffffff' butt name 'damping_learner'
set output 'damping-learner.svg'
set datafile separator comma
set datafile columnheaders
data = 'damping-learner.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 1240.0
py(y) = 1 - y / 379.0
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
set tmargin at screen py(92)
set bmargin at screen py(329)
set grid xtics
set logscale x
set xrange [4.78630092e-09:2.08929613]
set xtics ('' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-07 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1)
set grid ytics
set logscale y
set yrange [8:100]
set ytics ('' 10, '' 20, '' 50, '' 90)
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(69.4163),py(345) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(146.268),py(345) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(223.12),py(345) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(299.972),py(345) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(376.824),py(345) center front font ',12' tc rgb '#404040'
set label '10' at screen px(48.12),py(308.061) right front font ',12' tc rgb '#404040'
set label '20' at screen px(48.12),py(243.02) right front font ',12' tc rgb '#404040'
set label '50' at screen px(48.12),py(157.041) right front font ',12' tc rgb '#404040'
set label '90' at screen px(48.12),py(101.886) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Where it starts{/*0.01   }' at screen px(57.12),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'offset {/:Italic δ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(223.12),py(366) center front font ',14' tc rgb '#1a1a1a'
set label 'test error (%){/*0.01   }' at screen px(17),py(210.5) center rotate by 90 font ',14'
set object rectangle from screen px(299.12),py(91) to screen px(390.12),py(158) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(303.12),py(106) to screen px(329.12),py(116) front fc rgb '#1a1a1a' fs transparent solid 0.2 noborder
set arrow from screen px(303.12),py(111) to screen px(329.12),py(111) nohead front lw 1.3 dt (2,3) lc rgb '#1a1a1a'
set label 'SGD' at screen px(336.12),py(111) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(303.12),py(129) to screen px(329.12),py(129) nohead front lw 1.11 dt solid lc rgb '#808080'
set arrow from screen px(316.12),py(122) to screen px(316.12),py(136) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(316.12),py(129) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'fixed' at screen px(336.12),py(129) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(303.12),py(147) to screen px(329.12),py(147) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(316.12),py(140) to screen px(316.12),py(154) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(316.12),py(147) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'learner' at screen px(336.12),py(147) left front font ',12.5' tc rgb '#1a1a1a'
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
set tmargin at screen py(92)
set bmargin at screen py(329)
set grid xtics
set xrange [1:15]
set xtics ('' 5, '' 10, '' 15)
set grid ytics
set logscale y
set yrange [0.0985287333:2.37769414]
set ytics ('' 0.1, '' 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1)
set label '5' at screen px(568.327),py(345) center front font ',12' tc rgb '#404040'
set label '10' at screen px(686.899),py(345) center front font ',12' tc rgb '#404040'
set label '15' at screen px(805.47),py(345) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(464.47),py(327.897) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(464.47),py(156.48) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} The way there{/*0.01   }' at screen px(473.47),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'epoch' at screen px(639.47),py(366) center front font ',14' tc rgb '#1a1a1a'
set label 'training loss' at screen px(420.12),py(210.5) center rotate by 90 font ',14'
set arrow from screen px(473.47),py(41) to screen px(499.47),py(41) nohead front lw 1.3 dt (2,3) lc rgb '#1a1a1a'
set label 'SGD' at screen px(506.47),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(551.47),py(41) to screen px(577.47),py(41) nohead front lw 1.31 dt (9,4,2,4) lc rgb '#e69f00'
set label 'Adam' at screen px(584.47),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(639.095),py(41) to screen px(665.095),py(41) nohead front lw 1.32 dt (9,4,2,4) lc rgb '#009e73'
set label 'Adam, learner' at screen px(672.095),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(473.47),py(59) to screen px(499.47),py(59) nohead front lw 1.33 dt (8,4) lc rgb '#808080'
set label 'fixed, 0.01' at screen px(506.47),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(591.345),py(59) to screen px(617.345),py(59) nohead front lw 1.34 dt solid lc rgb '#0072b2'
set label 'learner, 1e-08' at screen px(624.345),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(473.47),py(77) to screen px(499.47),py(77) nohead front lw 1.35 dt (8,4) lc rgb '#d55e00'
set label 'learner, 0.1' at screen px(506.47),py(77) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::16::16 using (1):4:(15-1):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::17::31 using 3:4 with lines lw 1.3 dt (2,3) lc rgb '#1a1a1a', \
  data every ::32::46 using 3:4 with lines lw 1.3 dt (9,4,2,4) lc rgb '#e69f00', \
  data every ::47::61 using 3:4 with lines lw 1.3 dt (9,4,2,4) lc rgb '#009e73', \
  data every ::62::76 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#808080', \
  data every ::77::91 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::92::106 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#d55e00'

# (c) What is learned
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(891.38)
set rmargin at screen px(1223.38)
set tmargin at screen py(92)
set bmargin at screen py(329)
set grid xtics
set xrange [-8.8:228.8]
set xtics ('' 0, '' 100, '' 200)
set grid ytics
set logscale y
set yrange [0.00455256191:0.207694725]
set ytics ('' 0.01, '' 0.1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1)
set label '0' at screen px(903.676),py(345) center front font ',12' tc rgb '#404040'
set label '100' at screen px(1043.41),py(345) center front font ',12' tc rgb '#404040'
set label '200' at screen px(1183.14),py(345) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(882.38),py(280.184) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(882.38),py(137.342) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} What is learned{/*0.01   }' at screen px(891.38),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'update' at screen px(1057.38),py(366) center front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(838.03),py(210.5) center rotate by 90 font ',14'
set object rectangle from screen px(1088.26),py(263) to screen px(1224.38),py(328) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(1092.26),py(274) to screen px(1118.26),py(274) nohead front lw 1.1 dt solid lc rgb '#009e73'
set arrow from screen px(1105.26),py(267) to screen px(1105.26),py(281) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(1105.26),py(274) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'Adam, learner' at screen px(1125.26),py(274) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(1092.26),py(292) to screen px(1118.26),py(292) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set arrow from screen px(1105.26),py(285) to screen px(1105.26),py(299) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(1105.26),py(292) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'learner, 1e-08' at screen px(1125.26),py(292) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(1092.26),py(310) to screen px(1118.26),py(310) nohead front lw 1.12 dt solid lc rgb '#d55e00'
set arrow from screen px(1105.26),py(303) to screen px(1105.26),py(317) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(1105.26),py(310) point pt 11 ps 0.68 lc rgb '#d55e00' front
set label 'learner, 0.1' at screen px(1125.26),py(310) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::107::129 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::107::129 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::107::129 using ($3):(above($4-2*$5,0.00455256191)):(0):((above($4+2*$5,0.00455256191))-(above($4-2*$5,0.00455256191))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::107::129 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::130::152 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::130::152 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::130::152 using ($3):(above($4-2*$5,0.00455256191)):(0):((above($4+2*$5,0.00455256191))-(above($4-2*$5,0.00455256191))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::130::152 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::153::175 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::153::175 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::153::175 using ($3):(above($4-2*$5,0.00455256191)):(0):((above($4+2*$5,0.00455256191))-(above($4-2*$5,0.00455256191))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::153::175 using 3:4 with points pt 11 ps 0.68 lc rgb '#d55e00'
unset multiplot
set output
