# Draws lanczos-quadrature.svg from lanczos-quadrature.csv. To draw it again: gnuplot -d lanczos-quadrature.gp
reset
set encoding utf8
set terminal svg enhanced size 900,678 fixed font 'sans-serif,14' background '#ffffff' butt name 'lanczos_quadrature'
set output 'lanczos-quadrature.svg'
set datafile separator comma
set datafile columnheaders
data = 'lanczos-quadrature.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 678.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) The spectrum of a network
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(430.35)
set tmargin at screen py(32)
set bmargin at screen py(289)
set grid xtics
set xrange [-0.200724004:4.01289313]
set xtics ('' 0, '' 1, '' 2, '' 3, '' 4)
set grid ytics
set logscale y
set yrange [1e-05:100]
set ytics ('' 0.0001, '' 0.01, '' 1, '' 100, '' 1e-05 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '0' at screen px(87.4993),py(305) center front font ',12' tc rgb '#404040'
set label '1' at screen px(172.937),py(305) center front font ',12' tc rgb '#404040'
set label '2' at screen px(258.374),py(305) center front font ',12' tc rgb '#404040'
set label '3' at screen px(343.811),py(305) center front font ',12' tc rgb '#404040'
set label '4' at screen px(429.248),py(305) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(61.35),py(252.286) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(178.857) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(105.429) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(61.35),py(32) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} The spectrum of a network{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'eigenvalue {/:Italic λ}{/*0.01   }' at screen px(250.35),py(326) center front font ',14' tc rgb '#1a1a1a'
set label 'density' at screen px(17),py(160.5) center rotate by 90 font ',14'
set object rectangle from screen px(290.1),py(31) to screen px(431.35),py(98) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(294.1),py(51) to screen px(320.1),py(51) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'all eigenvalues' at screen px(327.1),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(294.1),py(69) to screen px(320.1),py(69) nohead front lw 1.31 dt (8,4) lc rgb '#d55e00'
set label '1 vector' at screen px(327.1),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(294.1),py(82) to screen px(320.1),py(92) front fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen px(294.1),py(87) to screen px(320.1),py(87) nohead front lw 1.32 dt solid lc rgb '#0072b2'
set label '16 vectors' at screen px(327.1),py(87) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::802::1202 using 3:(above($4-2*$5,1e-05)):(above($4+2*$5,1e-05)) with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder, \
  data every ::802::1202 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::401::801 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#d55e00', \
  data every ::0::400 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a'

# (b) Moments from k steps
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(525.71)
set rmargin at screen px(885.71)
set tmargin at screen py(32)
set bmargin at screen py(289)
set grid xtics
set logscale x
set xrange [0.808857762:248.498573]
set xtics ('' 1, '' 10, '' 100, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1)
set grid ytics
set logscale y
set yrange [1e-18:100]
set ytics ('' 1e-16, '' 1e-12, '' 1e-08, '' 0.0001, '' 1, '' 1e-18 1, '' 1e-17 1, '' 1e-15 1, '' 1e-14 1, '' 1e-13 1, '' 1e-11 1, '' 1e-10 1, '' 1e-09 1, '' 1e-07 1, '' 1e-06 1, '' 1e-05 1, '' 0.001 1, '' 0.01 1, '' 0.1 1, '' 10 1, '' 100 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(539.043),py(305) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(683.77),py(305) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(828.496),py(305) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −16}}}{/*0.01   }' at screen px(516.71),py(263.3) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −12}}}{/*0.01   }' at screen px(516.71),py(211.9) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(516.71),py(160.5) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(516.71),py(109.1) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(516.71),py(57.7) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Moments from {/:Italic k} steps{/*0.01   }' at screen px(525.71),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'degree {/:Italic j} of the moment{/*0.01   }' at screen px(705.71),py(326) center front font ',14' tc rgb '#1a1a1a'
set label 'error of the moment' at screen px(466.69),py(160.5) center rotate by 90 font ',14'
set object rectangle from screen px(796.585),py(31) to screen px(886.71),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(800.585),py(51) to screen px(826.585),py(51) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(813.585),py(51) point pt 7 ps 0.434 lc rgb '#808080' front
set label 'control' at screen px(833.585),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(800.585),py(69) to screen px(826.585),py(69) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set label '' at screen px(813.585),py(69) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label '{/:Italic k} = 3{/*0.01   }' at screen px(833.585),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(800.585),py(87) to screen px(826.585),py(87) nohead front lw 1.12 dt solid lc rgb '#d55e00'
set label '' at screen px(813.585),py(87) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label '{/:Italic k} = 6{/*0.01   }' at screen px(833.585),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(800.585),py(105) to screen px(826.585),py(105) nohead front lw 1.13 dt solid lc rgb '#009e73'
set label '' at screen px(813.585),py(105) point pt 13 ps 0.72 lc rgb '#009e73' front
set label '{/:Italic k} = 10{/*0.01   }' at screen px(833.585),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1411::1412 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::1426::1427 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::1449::1450 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::1203::1403 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::1203::1403 using 3:4 with points pt 7 ps 0.434 lc rgb '#808080', \
  data every ::1404::1410 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::1404::1410 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::1404::1410 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::1413::1425 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::1413::1425 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::1413::1425 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data every ::1428::1448 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1428::1448 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::1428::1448 using 3:4 with points pt 13 ps 0.72 lc rgb '#009e73'

# (c) Copies of the largest eigenvalue
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(430.35)
set tmargin at screen py(371)
set bmargin at screen py(628)
set grid xtics
set xrange [1:100]
set xtics ('' 20, '' 40, '' 60, '' 80, '' 100)
set grid ytics
set yrange [-0.24:6.24]
set ytics ('' 0, '' 2, '' 4, '' 6)
set label '20' at screen px(139.441),py(644) center front font ',12' tc rgb '#404040'
set label '40' at screen px(212.168),py(644) center front font ',12' tc rgb '#404040'
set label '60' at screen px(284.895),py(644) center front font ',12' tc rgb '#404040'
set label '80' at screen px(357.623),py(644) center front font ',12' tc rgb '#404040'
set label '100' at screen px(430.35),py(644) center front font ',12' tc rgb '#404040'
set label '0' at screen px(61.35),py(618.481) right front font ',12' tc rgb '#404040'
set label '2' at screen px(61.35),py(539.16) right front font ',12' tc rgb '#404040'
set label '4' at screen px(61.35),py(459.84) right front font ',12' tc rgb '#404040'
set label '6' at screen px(61.35),py(380.519) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Copies of the largest eigenvalue{/*0.01   }' at screen px(70.35),py(353) left front font ',14' tc rgb '#1a1a1a'
set label 'Lanczos steps {/:Italic k}{/*0.01   }' at screen px(250.35),py(665) center front font ',14' tc rgb '#1a1a1a'
set label 'Ritz values at {/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(499.5) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(370) to screen px(231.35),py(419) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(390) to screen px(108.35),py(390) nohead front lw 1.3 dt (8,4) lc rgb '#808080'
set label 'control' at screen px(115.35),py(390) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(408) to screen px(108.35),py(408) nohead front lw 1.31 dt solid lc rgb '#0072b2'
set label 're-orthogonalised' at screen px(115.35),py(408) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1451::1550 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#808080', \
  data every ::1551::1650 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2'

# (d) Averages of random vectors
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(525.71)
set rmargin at screen px(885.71)
set tmargin at screen py(371)
set bmargin at screen py(628)
set grid xtics
set logscale x
set xrange [0.895025071:17.8765942]
set xtics ('' 1, '' 4, '' 16)
set grid ytics
set logscale y
set yrange [0.2:1.4]
set ytics ('' 0.25, '' 0.5, '' 1)
set label '1' at screen px(539.043),py(644) center front font ',12' tc rgb '#404040'
set label '4' at screen px(705.71),py(644) center front font ',12' tc rgb '#404040'
set label '16' at screen px(872.377),py(644) center front font ',12' tc rgb '#404040'
set label '0.25' at screen px(516.71),py(598.529) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(516.71),py(506.984) right front font ',12' tc rgb '#404040'
set label '1' at screen px(516.71),py(415.439) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Averages of random vectors{/*0.01   }' at screen px(525.71),py(353) left front font ',14' tc rgb '#1a1a1a'
set label 'random vectors {/:Italic n}{/*0.76_{{/*1.18 {/:Italic v}}}}{/*0.01   }' at screen px(705.71),py(665) center front font ',14' tc rgb '#1a1a1a'
set label 'error over that of one vector' at screen px(466.69),py(499.5) center rotate by 90 font ',14'
set object rectangle from screen px(526.71),py(562) to screen px(679.085),py(627) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(537.71),py(573) to screen px(563.71),py(573) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '1/√{/:Italic n}{/*0.76_{{/*1.18 {/:Italic v}}}}{/*0.01   }' at screen px(570.71),py(573) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(550.71),py(584) to screen px(550.71),py(598) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(550.71),py(591) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(570.71),py(591) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(550.71),py(602) to screen px(550.71),py(616) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(550.71),py(609) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'resolved density' at screen px(570.71),py(609) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1651::1747 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::1748::1750 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1748::1750 using ($3):(above($4-2*$5,0.2)):(0):((above($4+2*$5,0.2))-(above($4-2*$5,0.2))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::1748::1750 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::1751::1753 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1751::1753 using ($3):(above($4-2*$5,0.2)):(0):((above($4+2*$5,0.2))-(above($4-2*$5,0.2))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::1751::1753 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
