# Draws class-outliers.svg from class-outliers.csv. To draw it again: gnuplot -d class-outliers.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,746 fixed font 'sans-serif,14' background '#ffffff' butt name 'class_outliers'
set output 'class-outliers.svg'
set datafile separator comma
set datafile columnheaders
data = 'class-outliers.csv'
# Places are in pixels from the upper left corner.
px(x) = x / 1240.0
py(y) = 1 - y / 746.0
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
set rmargin at screen px(401.35)
set tmargin at screen py(48)
set bmargin at screen py(323)
set grid xtics
set xrange [0.5:20.5]
set xtics ('' 1, '' 5, '' 10, '' 15, '' 20)
set grid ytics
set logscale y
set yrange [0.0789598775:1.10257323]
set ytics ('' 0.1, '' 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '1' at screen px(78.625),py(339) center front font ',12' tc rgb '#404040'
set label '5' at screen px(144.825),py(339) center front font ',12' tc rgb '#404040'
set label '10' at screen px(227.575),py(339) center front font ',12' tc rgb '#404040'
set label '15' at screen px(310.325),py(339) center front font ',12' tc rgb '#404040'
set label '20' at screen px(393.075),py(339) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(298.36) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(58.1852) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'rank {/:Italic n}{/*0.01   }' at screen px(235.85),py(360) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 {/:Italic n}}}}/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(185.5) center rotate by 90 font ',14'
set label '{/:Italic k} − 1{/*0.01   }' at screen px(219.3),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(243.225),py(47) to screen px(402.35),py(132) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(247.225),py(67) to screen px(273.225),py(67) nohead front lw 1.1 dt solid lc rgb '#56b4e9'
set label '' at screen px(260.225),py(67) point pt 9 ps 0.68 lc rgb '#56b4e9' front
set label 'start' at screen px(280.225),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(247.225),py(85) to screen px(273.225),py(85) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set label '' at screen px(260.225),py(85) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'end' at screen px(280.225),py(85) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(247.225),py(103) to screen px(273.225),py(103) nohead front lw 1.12 dt solid lc rgb '#d55e00'
set label '' at screen px(260.225),py(103) point pt 13 ps 0.72 lc rgb '#d55e00' front
set label 'end, shuffled' at screen px(280.225),py(103) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(247.225),py(121) to screen px(273.225),py(121) nohead front lw 1.13 dt solid lc rgb '#808080'
set label '' at screen px(260.225),py(121) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'end, squared loss' at screen px(280.225),py(121) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 6:(0.0789598775):(0):(1.10257323-0.0789598775) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 1:2 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 1:2 with lines lw 1.1 dt solid lc rgb '#56b4e9', \
  data using 1:2 with points pt 9 ps 0.68 lc rgb '#56b4e9', \
  data using 1:3 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 1:3 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data using 1:3 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 1:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 1:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data using 1:4 with points pt 13 ps 0.72 lc rgb '#d55e00', \
  data using 1:5 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 1:5 with lines lw 1.1 dt solid lc rgb '#808080', \
  data using 1:5 with points pt 5 ps 0.54 lc rgb '#808080'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(485.7)
set rmargin at screen px(816.7)
set tmargin at screen py(48)
set bmargin at screen py(323)
set grid xtics
set xrange [1.5:10.8]
set xtics ('' 2, '' 3, '' 5, '' 7, '' 10)
set grid ytics
set yrange [0:13]
set ytics ('' 0, '' 3, '' 6, '' 9, '' 12)
set label '2' at screen px(503.496),py(339) center front font ',12' tc rgb '#404040'
set label '3' at screen px(539.087),py(339) center front font ',12' tc rgb '#404040'
set label '5' at screen px(610.27),py(339) center front font ',12' tc rgb '#404040'
set label '7' at screen px(681.453),py(339) center front font ',12' tc rgb '#404040'
set label '10' at screen px(788.227),py(339) center front font ',12' tc rgb '#404040'
set label '0' at screen px(476.7),py(323) right front font ',12' tc rgb '#404040'
set label '3' at screen px(476.7),py(259.538) right front font ',12' tc rgb '#404040'
set label '6' at screen px(476.7),py(196.077) right front font ',12' tc rgb '#404040'
set label '9' at screen px(476.7),py(132.615) right front font ',12' tc rgb '#404040'
set label '12' at screen px(476.7),py(69.1538) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(485.7),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'classes {/:Italic k}{/*0.01   }' at screen px(651.2),py(360) center front font ',14' tc rgb '#1a1a1a'
set label 'outliers' at screen px(432.35),py(185.5) center rotate by 90 font ',14'
set object rectangle from screen px(486.7),py(47) to screen px(648.825),py(168) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(497.7),py(67) to screen px(523.7),py(67) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '{/:Italic k} − 1{/*0.01   }' at screen px(530.7),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(497.7),py(85) to screen px(523.7),py(85) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label '{/:Italic k}' at screen px(530.7),py(85) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(510.7),py(103) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'squared loss' at screen px(530.7),py(103) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(510.7),py(121) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'digits' at screen px(530.7),py(121) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(510.7),py(139) point pt 13 ps 0.72 lc rgb '#d55e00' front
set label 'mixtures, shuffled' at screen px(530.7),py(139) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(510.7),py(157) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'mixtures' at screen px(530.7),py(157) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 7:8 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 7:9 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data using 10:11 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 10:11 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 12:13 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 12:13 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data using 14:15 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 14:15 with points pt 13 ps 0.72 lc rgb '#d55e00', \
  data using 16:17 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 16:17 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(891.9)
set rmargin at screen px(1222.9)
set tmargin at screen py(48)
set bmargin at screen py(323)
set grid xtics
set logscale x
set xrange [0.2:20]
set xtics ('' 0.2, '' 0.5, '' 1, '' 2, '' 5, '' 10, '' 20)
set grid ytics
set logscale y
set yrange [0.2:20]
set ytics ('' 0.2, '' 0.5, '' 1, '' 2, '' 5, '' 10, '' 20)
set label '0.2' at screen px(891.9),py(339) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(957.759),py(339) center front font ',12' tc rgb '#404040'
set label '1' at screen px(1007.58),py(339) center front font ',12' tc rgb '#404040'
set label '2' at screen px(1057.4),py(339) center front font ',12' tc rgb '#404040'
set label '5' at screen px(1123.26),py(339) center front font ',12' tc rgb '#404040'
set label '10' at screen px(1173.08),py(339) center front font ',12' tc rgb '#404040'
set label '20' at screen px(1222.9),py(339) center front font ',12' tc rgb '#404040'
set label '0.2' at screen px(882.9),py(323) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(882.9),py(268.283) right front font ',12' tc rgb '#404040'
set label '1' at screen px(882.9),py(226.892) right front font ',12' tc rgb '#404040'
set label '2' at screen px(882.9),py(185.5) right front font ',12' tc rgb '#404040'
set label '5' at screen px(882.9),py(130.783) right front font ',12' tc rgb '#404040'
set label '10' at screen px(882.9),py(89.3916) right front font ',12' tc rgb '#404040'
set label '20' at screen px(882.9),py(48) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(891.9),py(14) left front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}} at the start{/*0.01   }' at screen px(1057.4),py(360) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}} at the end{/*0.01   }' at screen px(847.7),py(185.5) center rotate by 90 font ',14'
set label 'paper' at screen px(945.227),py(113.916) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(1059.28),py(257) to screen px(1223.9),py(322) front fc rgb 'white' fs solid 1 noborder
set label '' at screen px(1076.28),py(268) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'normal start' at screen px(1096.28),py(268) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(1076.28),py(286) point pt 13 ps 0.72 lc rgb '#d55e00' front
set label 'the same, shuffled' at screen px(1096.28),py(286) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(1076.28),py(304) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'PyTorch'."'".'s start' at screen px(1096.28),py(304) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 18:19 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data using 20:21 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 20:21 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 22:23 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 22:23 with points pt 13 ps 0.72 lc rgb '#d55e00', \
  data using 24:25 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 24:25 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data using 26:27 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 26:27 with points pt 13 ps 0.72 lc rgb '#1a1a1a'

# (d)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(401.35)
set tmargin at screen py(421)
set bmargin at screen py(696)
set grid xtics
set logscale x
set xrange [0.9:1100]
set xtics ('' 1, '' 10, '' 100, '' 1000, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1)
set grid ytics
set logscale y
set yrange [1e-06:2]
set ytics ('' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(75.2561),py(712) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(182.475),py(712) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(289.693),py(712) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(396.912),py(712) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(61.35),py(696) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(61.35),py(608.713) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(521.425) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(434.138) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(70.35),py(387) left front font ',14' tc rgb '#1a1a1a'
set label 'rank by size' at screen px(235.85),py(733) center front font ',14' tc rgb '#1a1a1a'
set label '|{/:Italic λ}|/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(558.5) center rotate by 90 font ',14'
set label '{/:Italic k} − 1{/*0.01   }' at screen px(180.086),py(412) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(71.35),py(648) to screen px(149.225),py(695) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(659) to screen px(108.35),py(659) nohead front lw 1.3 dt solid lc rgb '#0072b2'
set label 'end' at screen px(115.35),py(659) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(677) to screen px(108.35),py(677) nohead front lw 1.31 dt solid lc rgb '#56b4e9'
set label 'start' at screen px(115.35),py(677) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using (0.9):31:(1100-0.9):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 32:(1e-06):(0):(2-1e-06) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 28:29 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 28:30 with lines lw 1.3 dt solid lc rgb '#56b4e9'

# (e)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(485.7)
set rmargin at screen px(816.7)
set tmargin at screen py(421)
set bmargin at screen py(696)
set grid xtics
set xrange [0.5:20.5]
set xtics ('' 1, '' 5, '' 10, '' 15, '' 20)
set grid ytics
set logscale y
set yrange [0.0875828911:1.0981867]
set ytics ('' 0.1, '' 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '1' at screen px(493.975),py(712) center front font ',12' tc rgb '#404040'
set label '5' at screen px(560.175),py(712) center front font ',12' tc rgb '#404040'
set label '10' at screen px(642.925),py(712) center front font ',12' tc rgb '#404040'
set label '15' at screen px(725.675),py(712) center front font ',12' tc rgb '#404040'
set label '20' at screen px(808.425),py(712) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(476.7),py(681.582) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(476.7),py(431.185) right front font ',12' tc rgb '#404040'
set label '{/:Bold (e)}' at screen px(485.7),py(387) left front font ',14' tc rgb '#1a1a1a'
set label 'rank {/:Italic n}{/*0.01   }' at screen px(651.2),py(733) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 {/:Italic n}}}}/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(432.35),py(558.5) center rotate by 90 font ',14'
set label '{/:Italic k} − 1{/*0.01   }' at screen px(634.65),py(412) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(709.075),py(420) to screen px(817.7),py(505) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(713.075),py(440) to screen px(739.075),py(440) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(726.075),py(440) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'raw' at screen px(746.075),py(440) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(713.075),py(458) to screen px(739.075),py(458) nohead front lw 1.11 dt solid lc rgb '#e69f00'
set label '' at screen px(726.075),py(458) point pt 13 ps 0.72 lc rgb '#e69f00' front
set label 'centred' at screen px(746.075),py(458) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(713.075),py(476) to screen px(739.075),py(476) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set label '' at screen px(726.075),py(476) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic ε} = 0.1{/*0.01   }' at screen px(746.075),py(476) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(713.075),py(494) to screen px(739.075),py(494) nohead front lw 1.13 dt solid lc rgb '#009e73'
set label '' at screen px(726.075),py(494) point pt 9 ps 0.68 lc rgb '#009e73' front
set label '{/:Italic ε} = 0.001{/*0.01   }' at screen px(746.075),py(494) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 38:(0.0875828911):(0):(1.0981867-0.0875828911) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 33:34 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 33:34 with lines lw 1.1 dt solid lc rgb '#808080', \
  data using 33:34 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 33:35 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 33:35 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data using 33:35 with points pt 13 ps 0.72 lc rgb '#e69f00', \
  data using 33:36 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 33:36 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data using 33:36 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 33:37 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 33:37 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data using 33:37 with points pt 9 ps 0.68 lc rgb '#009e73'

# (f)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(891.9)
set rmargin at screen px(1222.9)
set tmargin at screen py(421)
set bmargin at screen py(696)
set grid noxtics
set xrange [-0.5:3.5]
set xtics ('' 0, '' 1, '' 2, '' 3)
set grid ytics
set yrange [0:0.35325506]
set ytics ('' 0, '' 0.1, '' 0.2, '' 0.3)
set label 'raw' at screen px(933.275),py(712) center front font ',12' tc rgb '#404040'
set label 'centred' at screen px(1016.03),py(712) center front font ',12' tc rgb '#404040'
set label '{/:Italic ε} = 0.1{/*0.01   }' at screen px(1098.78),py(712) center front font ',12' tc rgb '#404040'
set label '{/:Italic ε} = 0.001{/*0.01   }' at screen px(1181.53),py(712) center front font ',12' tc rgb '#404040'
set label '0' at screen px(882.9),py(696) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(882.9),py(618.153) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(882.9),py(540.305) right front font ',12' tc rgb '#404040'
set label '0.3' at screen px(882.9),py(462.458) right front font ',12' tc rgb '#404040'
set label '{/:Bold (f)}' at screen px(891.9),py(387) left front font ',14' tc rgb '#1a1a1a'
set label 'images' at screen px(1057.4),py(733) center front font ',14' tc rgb '#1a1a1a'
set label 'log{/*0.76_{{/*1.18 10}}}({/:Italic λ}{/*0.76_{{/*1.18 9}}}/{/:Italic λ}{/*0.76_{{/*1.18 10}}}){/*0.01   }' at screen px(847.7),py(558.5) center rotate by 90 font ',14'
set object rectangle from screen px(1148.03),py(420) to screen px(1223.9),py(469) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(1165.03),py(433) to screen px(1165.03),py(447) nohead front lw 1.2 dt solid lc rgb '#56b4e9'
set label '' at screen px(1165.03),py(440) point pt 9 ps 0.68 lc rgb '#56b4e9' front
set label 'start' at screen px(1185.03),py(440) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(1165.03),py(451) to screen px(1165.03),py(465) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(1165.03),py(458) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'end' at screen px(1185.03),py(458) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 39:40 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($39):($40-$41):(0):(($40+$41)-($40-$41)) with vectors nohead lw 1.2 dt solid lc rgb '#56b4e9', \
  data using 39:40 with points pt 9 ps 0.68 lc rgb '#56b4e9', \
  data using 42:43 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($42):($43-$44):(0):(($43+$44)-($43-$44)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 42:43 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
