# Draws one-coordinate.svg from one-coordinate.csv. To draw it again: gnuplot -d one-coordinate.gp
reset
set encoding utf8
set terminal svg enhanced size 900,754 fixed font 'sans-serif,14' background '#ffffff' butt name 'one_coordinate'
set output 'one-coordinate.svg'
set datafile separator comma
set datafile columnheaders
data = 'one-coordinate.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 754.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Along the path
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(438.35)
set tmargin at screen py(74)
set bmargin at screen py(336)
set grid xtics
set xrange [0:1]
set xtics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set grid ytics
set yrange [-2:2]
set ytics ('' -2, '' -1, '' 0, '' 1, '' 2)
set label '0' at screen px(70.35),py(352) center front font ',12' tc rgb '#404040'
set label '0.2' at screen px(143.95),py(352) center front font ',12' tc rgb '#404040'
set label '0.4' at screen px(217.55),py(352) center front font ',12' tc rgb '#404040'
set label '0.6' at screen px(291.15),py(352) center front font ',12' tc rgb '#404040'
set label '0.8' at screen px(364.75),py(352) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(438.35),py(352) center front font ',12' tc rgb '#404040'
set label '−2' at screen px(61.35),py(336) right front font ',12' tc rgb '#404040'
set label '−1' at screen px(61.35),py(270.5) right front font ',12' tc rgb '#404040'
set label '0' at screen px(61.35),py(205) right front font ',12' tc rgb '#404040'
set label '1' at screen px(61.35),py(139.5) right front font ',12' tc rgb '#404040'
set label '2' at screen px(61.35),py(74) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Along the path{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'share {/:Italic u} of the steps{/*0.01   }' at screen px(254.35),py(373) center front font ',14' tc rgb '#1a1a1a'
set label 'coordinates {/:Italic ψ}{/*0.76_{{/*1.18 1}}}, {/:Italic ψ}{/*0.76_{{/*1.18 2}}}{/*0.01   }' at screen px(17),py(205) center rotate by 90 font ',14'
set label '{/:Italic ψ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(81.39),py(316.35) left front font ',12.5' tc rgb '#1a1a1a'
set label '{/:Italic ψ}{/*0.76_{{/*1.18 2}}}{/*0.01   }' at screen px(81.39),py(93.65) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(70.35),py(41) to screen px(96.35),py(41) nohead front lw 1.3 dt solid lc rgb '#0072b2'
set label 'SGD' at screen px(103.35),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(161.35),py(41) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'isotropic walk' at screen px(181.35),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(289.35),py(41) to screen px(315.35),py(41) nohead front lw 1.72 dt (8,4) lc rgb '#1a1a1a'
set label '−√2 {/:Italic cos} {/:Italic πu}{/*0.01   }' at screen px(322.35),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(70.35),py(59) to screen px(96.35),py(59) nohead front lw 1.73 dt (2,3) lc rgb '#1a1a1a'
set label '√2 {/:Italic cos} 2{/:Italic πu}{/*0.01   }' at screen px(103.35),py(59) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::400 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::401::801 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::854::950 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::951::1047 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data every ::802::827 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::802::827 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::828::853 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::828::853 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00'

# (b) The plane of two coordinates
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(517.15)
set rmargin at screen px(885.15)
set tmargin at screen py(74)
set bmargin at screen py(336)
set grid xtics
set xrange [-1.54799485:1.82288149]
set xtics ('' -1, '' 0, '' 1)
set grid ytics
set yrange [-1.55885335:2.09271579]
set ytics ('' -1, '' 0, '' 1, '' 2)
set label '−1' at screen px(576.975),py(352) center front font ',12' tc rgb '#404040'
set label '0' at screen px(686.145),py(352) center front font ',12' tc rgb '#404040'
set label '1' at screen px(795.316),py(352) center front font ',12' tc rgb '#404040'
set label '−1' at screen px(508.15),py(295.902) right front font ',12' tc rgb '#404040'
set label '0' at screen px(508.15),py(224.152) right front font ',12' tc rgb '#404040'
set label '1' at screen px(508.15),py(152.402) right front font ',12' tc rgb '#404040'
set label '2' at screen px(508.15),py(80.6524) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} The plane of two coordinates{/*0.01   }' at screen px(517.15),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'first coordinate {/:Italic ψ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(701.15),py(373) center front font ',14' tc rgb '#1a1a1a'
set label 'second coordinate {/:Italic ψ}{/*0.76_{{/*1.18 2}}}{/*0.01   }' at screen px(472.95),py(205) center rotate by 90 font ',14'
set arrow from screen px(517.15),py(41) to screen px(543.15),py(41) nohead front lw 1.3 dt solid lc rgb '#0072b2'
set label 'SGD' at screen px(550.15),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(608.15),py(41) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'isotropic walk' at screen px(628.15),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(517.15),py(59) to screen px(543.15),py(59) nohead front lw 1.32 dt (2,3) lc rgb '#808080'
set label 'walk, two dimensions' at screen px(550.15),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(709.025),py(59) to screen px(735.025),py(59) nohead front lw 1.73 dt (8,4) lc rgb '#1a1a1a'
set label '√2({/:Italic ψ}{/*0.76@^{{/*1.2 2}}_{{/*1.18 1}}} − 1){/*0.01   }' at screen px(742.025),py(59) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1048::1448 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::1475::1875 using 3:4 with lines lw 1.3 dt (2,3) lc rgb '#808080', \
  data every ::1876::1972 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::1449::1474 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1449::1474 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00'

# (c) Is ψ_2 a function of ψ_1?
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(438.35)
set tmargin at screen py(442)
set bmargin at screen py(704)
set grid noxtics
set xrange [-0.6:5.2]
set xtics ('' 0, '' 1, '' 2, '' 3, '' 4)
set grid ytics
set logscale y
set yrange [0.01:2]
set ytics ('' 0.01, '' 0.1, '' 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1)
set label 'SGD' at screen px(108.419),py(720) center front font ',12' tc rgb '#404040'
set label 'isotropic' at screen px(171.867),py(720) center front font ',12' tc rgb '#404040'
set label 'covariance' at screen px(235.316),py(720) center front font ',12' tc rgb '#404040'
set label 'signs' at screen px(298.764),py(720) center front font ',12' tc rgb '#404040'
set label 'shuffled' at screen px(362.212),py(720) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(704) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(590.138) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(476.276) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Is {/:Italic ψ}{/*0.76_{{/*1.18 2}}} a function of {/:Italic ψ}{/*0.76_{{/*1.18 1}}}?{/*0.01   }' at screen px(70.35),py(400) left front font ',14' tc rgb '#1a1a1a'
set label 'path' at screen px(254.35),py(741) center front font ',14' tc rgb '#1a1a1a'
set label 'larger of {/:Italic r}{/*0.76_{{/*1.18 2}}}, {/:Italic r}{/*0.76_{{/*1.18 3}}}{/*0.01   }' at screen px(17),py(573) center rotate by 90 font ',14'
set arrow from screen px(83.35),py(420) to screen px(83.35),py(434) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(83.35),py(427) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'finest bandwidth' at screen px(103.35),py(427) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(241.725),py(420) to screen px(241.725),py(434) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(241.725),py(427) point pt 5 ps 0.54 lc rgb '#e69f00' front
set label 'widest' at screen px(261.725),py(427) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(335.85),py(420) to screen px(335.85),py(434) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(335.85),py(427) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(355.85),py(427) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1973::1977 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1973::1977 using ($3):(above($4-2*$5,0.01)):(0):((above($4+2*$5,0.01))-(above($4-2*$5,0.01))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::1973::1977 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::1978::1982 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::1978::1982 using ($3):(above($4-2*$5,0.01)):(0):((above($4+2*$5,0.01))-(above($4-2*$5,0.01))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::1978::1982 using 3:4 with points pt 5 ps 0.54 lc rgb '#e69f00', \
  data every ::1983::1987 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1983::1987 using ($3):(above($4-2*$5,0.01)):(0):((above($4+2*$5,0.01))-(above($4-2*$5,0.01))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::1983::1987 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080'

# (d) Variance that ψ_1 explains
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(517.15)
set rmargin at screen px(885.15)
set tmargin at screen py(442)
set bmargin at screen py(704)
set grid noxtics
set xrange [-0.6:5.2]
set xtics ('' 0, '' 1, '' 2, '' 3, '' 4)
set grid ytics
set yrange [0:1.1]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label 'SGD' at screen px(555.219),py(720) center front font ',12' tc rgb '#404040'
set label 'isotropic' at screen px(618.667),py(720) center front font ',12' tc rgb '#404040'
set label 'covariance' at screen px(682.116),py(720) center front font ',12' tc rgb '#404040'
set label 'signs' at screen px(745.564),py(720) center front font ',12' tc rgb '#404040'
set label 'shuffled' at screen px(809.012),py(720) center front font ',12' tc rgb '#404040'
set label '0' at screen px(508.15),py(704) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(508.15),py(656.364) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(508.15),py(608.727) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(508.15),py(561.091) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(508.15),py(513.455) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(508.15),py(465.818) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Variance that {/:Italic ψ}{/*0.76_{{/*1.18 1}}} explains{/*0.01   }' at screen px(517.15),py(400) left front font ',14' tc rgb '#1a1a1a'
set label 'path' at screen px(701.15),py(741) center front font ',14' tc rgb '#1a1a1a'
set label 'share {/:Italic f} of variance by {/:Italic ψ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(472.95),py(573) center rotate by 90 font ',14'
set label '6/{/:Italic π}{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(881.15),py(549.203) right front font ',12.5' tc rgb '#606060'
set label '96/{/:Italic π}{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(881.15),py(459.264) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(517.15),py(422) to screen px(543.15),py(432) front fc rgb '#0072b2' fs solid 0.85 noborder
set label 'measured' at screen px(550.15),py(427) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(644.4),py(420) to screen px(644.4),py(434) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(644.4),py(427) point pt 13 ps 0.72 lc rgb '#d55e00' front
set label 'from the straightness' at screen px(664.4),py(427) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1988::1992 using ($3):4:(0.736) with boxes fc rgb '#0072b2' fs solid 0.85 noborder, \
  data every ::1988::1992 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::1994::1994 using (-0.6):4:(5.2--0.6):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::1995::1995 using (-0.6):4:(5.2--0.6):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::1993::1993 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1993::1993 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::1993::1993 using 3:4 with points pt 13 ps 0.72 lc rgb '#d55e00'
unset multiplot
set output
