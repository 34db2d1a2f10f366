# Draws known-spectra.svg from known-spectra.csv. To draw it again: gnuplot -d known-spectra.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,379 fixed font 'sans-serif,14' background '#ffffff' butt name 'known_spectra'
set output 'known-spectra.svg'
set datafile separator comma
set datafile columnheaders
data = 'known-spectra.csv'
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

# (a)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(402.35)
set tmargin at screen py(92)
set bmargin at screen py(329)
set grid xtics
set logscale x
set xrange [0.0139847667:0.279321785]
set xtics ('' 0.02, '' 0.05, '' 0.1, '' 0.2, '' 0.03 1, '' 0.04 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1)
set grid ytics
set logscale y
set yrange [0.01:2]
set ytics ('' 0.01, '' 0.1, '' 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1)
set label '0.02' at screen px(110.017),py(345) center front font ',12' tc rgb '#404040'
set label '0.05' at screen px(211.609),py(345) center front font ',12' tc rgb '#404040'
set label '0.1' at screen px(288.461),py(345) center front font ',12' tc rgb '#404040'
set label '0.2' at screen px(365.313),py(345) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(329) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(226.003) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(123.005) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'bandwidth {/:Italic ε}{/*0.01   }' at screen px(236.35),py(366) center front font ',14' tc rgb '#1a1a1a'
set label 'largest relative error of {/:Italic λ̂}{/*0.01   }' at screen px(17),py(210.5) center rotate by 90 font ',14'
set arrow from screen px(70.35),py(41) to screen px(96.35),py(41) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'closed form' at screen px(103.35),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(208.725),py(41) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'circle' at screen px(228.725),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(293.6),py(41) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'torus' at screen px(313.6),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(83.35),py(59) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'sphere' at screen px(103.35),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(177.85),py(59) point pt 7 ps 0.62 lc rgb '#808080' front
set label 'uneven, {/:Italic α} = 1{/*0.01   }' at screen px(197.85),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(83.35),py(77) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'uneven, {/:Italic α} = 0{/*0.01   }' at screen px(103.35),py(77) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 1:2 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 3:5 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 3:5 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data using 3:6 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 3:6 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data using 3:7 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 3:7 with points pt 7 ps 0.62 lc rgb '#808080', \
  data using 3:8 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 3:8 with points pt 13 ps 0.72 lc rgb '#808080'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(486.7)
set rmargin at screen px(818.7)
set tmargin at screen py(92)
set bmargin at screen py(329)
set grid xtics
set logscale x
set xrange [0.000380451455:0.320856474]
set xtics ('' 0.001, '' 0.01, '' 0.1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1)
set grid ytics
set logscale y
set yrange [0.000278050867:1.34596411]
set ytics ('' 0.001, '' 0.01, '' 0.1, '' 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(534.321),py(345) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(647.786),py(345) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(761.251),py(345) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(477.7),py(293.248) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(477.7),py(228.932) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(477.7),py(164.615) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(477.7),py(100.299) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(486.7),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'bandwidth {/:Italic ε}{/*0.01   }' at screen px(652.7),py(366) center front font ',14' tc rgb '#1a1a1a'
set label 'largest relative error of {/:Italic λ̂}{/*0.01   }' at screen px(433.35),py(210.5) center rotate by 90 font ',14'
set object rectangle from screen px(699.325),py(263) to screen px(819.7),py(328) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(703.325),py(274) to screen px(729.325),py(274) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'closed form' at screen px(736.325),py(274) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(703.325),py(292) to screen px(729.325),py(292) nohead front lw 1.11 dt solid lc rgb '#e69f00'
set arrow from screen px(716.325),py(285) to screen px(716.325),py(299) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(716.325),py(292) point pt 7 ps 0.62 lc rgb '#e69f00' front
set label '{/:Italic n} = 250{/*0.01   }' at screen px(736.325),py(292) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(703.325),py(310) to screen px(729.325),py(310) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(716.325),py(303) to screen px(716.325),py(317) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(716.325),py(310) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label '{/:Italic n} = 1000{/*0.01   }' at screen px(736.325),py(310) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 9:10 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 11:12 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 11:12 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data using ($11):(above($12-$13,0.000278050867)):(0):((above($12+$13,0.000278050867))-(above($12-$13,0.000278050867))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data using 11:12 with points pt 7 ps 0.62 lc rgb '#e69f00', \
  data using 11:14 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 11:14 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data using ($11):(above($14-$15,0.000278050867)):(0):((above($14+$15,0.000278050867))-(above($14-$15,0.000278050867))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 11:14 with points pt 5 ps 0.54 lc rgb '#0072b2'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(893.9)
set rmargin at screen px(1225.9)
set tmargin at screen py(92)
set bmargin at screen py(329)
set grid xtics
set xrange [0.5:6.5]
set xtics ('' 1, '' 2, '' 3, '' 4, '' 5, '' 6)
set grid ytics
set yrange [0.8:1.6]
set ytics ('' 0.8, '' 1, '' 1.2, '' 1.4, '' 1.6)
set label '1' at screen px(921.567),py(345) center front font ',12' tc rgb '#404040'
set label '2' at screen px(976.9),py(345) center front font ',12' tc rgb '#404040'
set label '3' at screen px(1032.23),py(345) center front font ',12' tc rgb '#404040'
set label '4' at screen px(1087.57),py(345) center front font ',12' tc rgb '#404040'
set label '5' at screen px(1142.9),py(345) center front font ',12' tc rgb '#404040'
set label '6' at screen px(1198.23),py(345) center front font ',12' tc rgb '#404040'
set label '0.8' at screen px(884.9),py(329) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(884.9),py(269.75) right front font ',12' tc rgb '#404040'
set label '1.2' at screen px(884.9),py(210.5) right front font ',12' tc rgb '#404040'
set label '1.4' at screen px(884.9),py(151.25) right front font ',12' tc rgb '#404040'
set label '1.6' at screen px(884.9),py(92) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(893.9),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'number of the eigenvalue {/:Italic k}{/*0.01   }' at screen px(1059.9),py(366) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ̂}{/*0.76_{{/*1.18 {/:Italic k}}}}/{/:Italic λ}{/*0.76_{{/*1.18 {/:Italic k}}}} on the uneven circle{/*0.01   }' at screen px(849.7),py(210.5) center rotate by 90 font ',14'
set label 'limit' at screen px(899.9),py(259.75) left front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(1146.15),py(91) to screen px(1226.9),py(158) front fc rgb 'white' fs solid 1 noborder
set label '' at screen px(1163.15),py(111) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic α} = 1{/*0.01   }' at screen px(1183.15),py(111) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(1163.15),py(129) point pt 5 ps 0.54 lc rgb '#e69f00' front
set label '{/:Italic α} = ½{/*0.01   }' at screen px(1183.15),py(129) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(1163.15),py(147) point pt 13 ps 0.72 lc rgb '#808080' front
set label '{/:Italic α} = 0{/*0.01   }' at screen px(1183.15),py(147) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using (0.5):16:(6.5-0.5):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 17:18 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 17:18 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 17:19 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 17:19 with points pt 5 ps 0.54 lc rgb '#e69f00', \
  data using 17:20 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 17:20 with points pt 13 ps 0.72 lc rgb '#808080'
unset multiplot
set output
