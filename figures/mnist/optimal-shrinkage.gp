# Draws optimal-shrinkage.svg from optimal-shrinkage.csv. To draw it again: gnuplot -d optimal-shrinkage.gp
reset
set encoding utf8
set terminal svg enhanced size 900,724 fixed font 'sans-serif,14' background '#ffffff' butt name 'optimal_shrinkage'
set output 'optimal-shrinkage.svg'
set datafile separator comma
set datafile columnheaders
data = 'optimal-shrinkage.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 724.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) The risk of a shrunken curvature
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(62.79)
set rmargin at screen px(432.79)
set tmargin at screen py(48)
set bmargin at screen py(312)
set grid xtics
set xrange [0:1]
set xtics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set grid ytics
set logscale y
set yrange [0.8:20]
set ytics ('' 1, '' 10, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1)
set label '0' at screen px(62.79),py(328) center front font ',12' tc rgb '#404040'
set label '0.2' at screen px(136.79),py(328) center front font ',12' tc rgb '#404040'
set label '0.4' at screen px(210.79),py(328) center front font ',12' tc rgb '#404040'
set label '0.6' at screen px(284.79),py(328) center front font ',12' tc rgb '#404040'
set label '0.8' at screen px(358.79),py(328) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(432.79),py(328) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(53.79),py(293.699) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(53.79),py(104.849) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} The risk of a shrunken curvature{/*0.01   }' at screen px(62.79),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'weight {/:Italic β}{/*0.01   }' at screen px(247.79),py(349) center front font ',14' tc rgb '#1a1a1a'
set label 'risk over the least' at screen px(17),py(180) center rotate by 90 font ',14'
set label '1/(1 + {/:Italic s}{/*0.76^{{/*1.2 2}}}){/*0.01   }' at screen px(309.457),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(326.665),py(47) to screen px(433.79),py(114) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(343.665),py(60) to screen px(343.665),py(74) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(343.665),py(67) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '2 spikes' at screen px(363.665),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(343.665),py(78) to screen px(343.665),py(92) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(343.665),py(85) point pt 5 ps 0.54 lc rgb '#cc79a7' front
set label '5 spikes' at screen px(363.665),py(85) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(343.665),py(96) to screen px(343.665),py(110) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(343.665),py(103) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label '20 spikes' at screen px(363.665),py(103) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::0 using 3:(0.8):(0):(20-0.8) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::1::97 using 3:4 with lines lw 1.7 dt solid lc rgb '#0072b2', \
  data every ::119::215 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#cc79a7', \
  data every ::237::333 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#d55e00', \
  data every ::98::118 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::98::118 using ($3):(above($4-2*$5,0.8)):(0):((above($4+2*$5,0.8))-(above($4-2*$5,0.8))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::98::118 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::216::236 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::216::236 using ($3):(above($4-2*$5,0.8)):(0):((above($4+2*$5,0.8))-(above($4-2*$5,0.8))) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::216::236 using 3:4 with points pt 5 ps 0.54 lc rgb '#cc79a7', \
  data every ::334::354 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::334::354 using ($3):(above($4-2*$5,0.8)):(0):((above($4+2*$5,0.8))-(above($4-2*$5,0.8))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::334::354 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00'

# (b) The best weight
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(511.59)
set rmargin at screen px(881.59)
set tmargin at screen py(48)
set bmargin at screen py(312)
set grid xtics
set xrange [0.502601942:1.01368922]
set xtics ('' 0.6, '' 0.7, '' 0.8, '' 0.9, '' 1)
set grid ytics
set yrange [0.478018203:1.03429196]
set ytics ('' 0.5, '' 0.6, '' 0.7, '' 0.8, '' 0.9, '' 1)
set label '0.6' at screen px(582.101),py(328) center front font ',12' tc rgb '#404040'
set label '0.7' at screen px(654.496),py(328) center front font ',12' tc rgb '#404040'
set label '0.8' at screen px(726.89),py(328) center front font ',12' tc rgb '#404040'
set label '0.9' at screen px(799.285),py(328) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(871.68),py(328) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(502.59),py(301.568) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(502.59),py(254.109) right front font ',12' tc rgb '#404040'
set label '0.7' at screen px(502.59),py(206.65) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(502.59),py(159.192) right front font ',12' tc rgb '#404040'
set label '0.9' at screen px(502.59),py(111.733) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(502.59),py(64.2745) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} The best weight{/*0.01   }' at screen px(511.59),py(14) left front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic d}{/*0.76^{{/*1.2 2}}}/({/:Italic d}{/*0.76^{{/*1.2 2}}} + {/:Italic s}{/*0.76^{{/*1.2 2}}}){/*0.01   }' at screen px(696.59),py(349) center front font ',14' tc rgb '#1a1a1a'
set label 'measured minimum' at screen px(467.39),py(180) center rotate by 90 font ',14'
set object rectangle from screen px(776.215),py(228) to screen px(882.59),py(311) front fc rgb 'white' fs solid 1 noborder
set label '' at screen px(793.215),py(239) point pt 11 ps 0.68 lc rgb '#e69f00' front
set label 'shortcut' at screen px(813.215),py(239) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(793.215),py(257) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(813.215),py(257) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(793.215),py(268) to screen px(793.215),py(282) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(793.215),py(275) point pt 9 ps 0.68 lc rgb '#0072b2' front
set label 'matrices' at screen px(813.215),py(275) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(793.215),py(286) to screen px(793.215),py(300) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(793.215),py(293) point pt 5 ps 0.54 lc rgb '#009e73' front
set label 'networks' at screen px(813.215),py(293) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::355::451 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::452::460 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::452::460 using 3:4 with points pt 11 ps 0.68 lc rgb '#e69f00', \
  data every ::461::469 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::461::469 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::470::478 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::470::478 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::470::478 using 3:4 with points pt 9 ps 0.68 lc rgb '#0072b2', \
  data every ::479::479 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::479::479 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::479::479 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73'

# (c) One vector, M batches
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(62.79)
set rmargin at screen px(432.79)
set tmargin at screen py(410)
set bmargin at screen py(674)
set grid xtics
set logscale x
set xrange [1.79005014:35.7531884]
set xtics ('' 2, '' 4, '' 8, '' 16, '' 32)
set grid ytics
set yrange [0.4:1.0957745]
set ytics ('' 0.4, '' 0.6, '' 0.8, '' 1)
set label '2' at screen px(76.4937),py(690) center front font ',12' tc rgb '#404040'
set label '4' at screen px(162.142),py(690) center front font ',12' tc rgb '#404040'
set label '8' at screen px(247.79),py(690) center front font ',12' tc rgb '#404040'
set label '16' at screen px(333.438),py(690) center front font ',12' tc rgb '#404040'
set label '32' at screen px(419.086),py(690) center front font ',12' tc rgb '#404040'
set label '0.4' at screen px(53.79),py(674) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(53.79),py(598.113) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(53.79),py(522.227) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(53.79),py(446.34) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} One vector, M batches{/*0.01   }' at screen px(62.79),py(376) left front font ',14' tc rgb '#1a1a1a'
set label 'batches {/:Italic M}{/*0.01   }' at screen px(247.79),py(711) center front font ',14' tc rgb '#1a1a1a'
set label 'estimate over {/:Italic s}{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(17),py(542) center rotate by 90 font ',14'
set object rectangle from screen px(314.415),py(608) to screen px(433.79),py(673) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(318.415),py(619) to screen px(344.415),py(619) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '1 − 1/{/:Italic M}{/*0.01   }' at screen px(351.415),py(619) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(331.415),py(630) to screen px(331.415),py(644) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(331.415),py(637) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'other mean' at screen px(351.415),py(637) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(331.415),py(648) to screen px(331.415),py(662) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(331.415),py(655) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'own mean' at screen px(351.415),py(655) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::480::576 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::577::581 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::577::581 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::577::581 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::582::586 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::582::586 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::582::586 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (d) Single estimates
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(511.59)
set rmargin at screen px(881.59)
set tmargin at screen py(410)
set bmargin at screen py(674)
set grid xtics
set xrange [0:2.5]
set xtics ('' 0, '' 0.5, '' 1, '' 1.5, '' 2, '' 2.5)
set grid ytics
set yrange [0:2.275]
set ytics ('' 0, '' 0.5, '' 1, '' 1.5, '' 2)
set label '0' at screen px(511.59),py(690) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(585.59),py(690) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(659.59),py(690) center front font ',12' tc rgb '#404040'
set label '1.5' at screen px(733.59),py(690) center front font ',12' tc rgb '#404040'
set label '2.0' at screen px(807.59),py(690) center front font ',12' tc rgb '#404040'
set label '2.5' at screen px(881.59),py(690) center front font ',12' tc rgb '#404040'
set label '0' at screen px(502.59),py(674) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(502.59),py(615.978) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(502.59),py(557.956) right front font ',12' tc rgb '#404040'
set label '1.5' at screen px(502.59),py(499.934) right front font ',12' tc rgb '#404040'
set label '2.0' at screen px(502.59),py(441.912) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Single estimates{/*0.01   }' at screen px(511.59),py(376) left front font ',14' tc rgb '#1a1a1a'
set label 'estimate over {/:Italic s}{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(696.59),py(711) center front font ',14' tc rgb '#1a1a1a'
set label 'density' at screen px(467.39),py(542) center rotate by 90 font ',14'
set label '({/:Italic M} − 1)/{/:Italic M}{/*0.01   }' at screen px(641.09),py(401) center front font ',12.5' tc rgb '#606060'
plot \
  data every ::587::638 using 3:($4) with fillsteps fc rgb '#0072b2' fs transparent solid 0.25 noborder, \
  data every ::587::638 using 3:($4) with steps lw 0.9 dt solid lc rgb '#0072b2', \
  data every ::639::639 using 3:(0):(0):(2.275-0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080'
unset multiplot
set output
