# Draws adaptive-gap.svg from adaptive-gap.csv. To draw it again: gnuplot -d adaptive-gap.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,321 fixed font 'sans-serif,14' background '#ffffff' butt name 'adaptive_gap'
set output 'adaptive-gap.svg'
set datafile separator comma
set datafile columnheaders
data = 'adaptive-gap.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 1240.0
py(y) = 1 - y / 321.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) KFAC
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(49.56)
set rmargin at screen px(384.56)
set tmargin at screen py(32)
set bmargin at screen py(271)
set grid xtics
set logscale x
set xrange [0.000662087136:45.3112564]
set xtics ('' 0.01, '' 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set grid ytics
set yrange [-0.15313612:3.10627781]
set ytics ('' 0, '' 1, '' 2, '' 3)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(131.25),py(287) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(269.814),py(287) center front font ',12' tc rgb '#404040'
set label '0' at screen px(40.56),py(259.771) right front font ',12' tc rgb '#404040'
set label '1' at screen px(40.56),py(186.445) right front font ',12' tc rgb '#404040'
set label '2' at screen px(40.56),py(113.119) right front font ',12' tc rgb '#404040'
set label '3' at screen px(40.56),py(39.7929) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} KFAC{/*0.01   }' at screen px(49.56),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(217.06),py(308) center front font ',14' tc rgb '#1a1a1a'
set label 'error above SGD'."'".'s (points){/*0.01   }' at screen px(17),py(151.5) center rotate by 90 font ',14'
set label 'SGD' at screen px(380.56),py(249.771) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(226.56),py(31) to screen px(385.56),py(98) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(230.56),py(51) to screen px(256.56),py(51) nohead front lw 1.1 dt solid lc rgb '#d55e00'
set arrow from screen px(243.56),py(44) to screen px(243.56),py(58) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(243.56),py(51) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'KFAC' at screen px(263.56),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(243.56),py(62) to screen px(243.56),py(76) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(243.56),py(69) point pt 5 ps 0.54 lc rgb '#1a1a1a' front
set label 'at equal final loss' at screen px(263.56),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(230.56),py(87) to screen px(256.56),py(87) nohead front lw 1.12 dt solid lc rgb '#808080'
set arrow from screen px(243.56),py(80) to screen px(243.56),py(94) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(243.56),py(87) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(263.56),py(87) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::0 using (0.000662087136):4:(45.3112564-0.000662087136):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::1::4 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1::4 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::1::4 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::1::4 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::5::6 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::5::6 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::5::6 using 3:4 with points pt 5 ps 0.54 lc rgb '#1a1a1a', \
  data every ::7::9 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::7::9 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::7::9 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::7::9 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080'

# (b) Adam
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(469.84)
set rmargin at screen px(804.84)
set tmargin at screen py(32)
set bmargin at screen py(271)
set grid xtics
set logscale x
set xrange [4.24579284e-09:47.1054542]
set xtics ('' 1e-09, '' 1e-06, '' 0.001, '' 1, '' 1e-08 1, '' 1e-07 1, '' 1e-05 1, '' 0.0001 1, '' 0.01 1, '' 0.1 1, '' 10 1)
set grid ytics
set yrange [-0.636277355:0.339757383]
set ytics ('' -0.6, '' -0.4, '' -0.2, '' 0, '' 0.2)
set label '10{/*0.76^{{/*1.2 −9}}}{/*0.01   }' at screen px(448.898),py(287) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(548.947),py(287) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(648.995),py(287) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(749.044),py(287) center front font ',12' tc rgb '#404040'
set label '−0.6' at screen px(460.84),py(262.117) right front font ',12' tc rgb '#404040'
set label '−0.4' at screen px(460.84),py(213.143) right front font ',12' tc rgb '#404040'
set label '−0.2' at screen px(460.84),py(164.169) right front font ',12' tc rgb '#404040'
set label '0' at screen px(460.84),py(115.196) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(460.84),py(66.2222) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Adam{/*0.01   }' at screen px(469.84),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(637.34),py(308) center front font ',14' tc rgb '#1a1a1a'
set label 'error above SGD'."'".'s (points){/*0.01   }' at screen px(415.56),py(151.5) center rotate by 90 font ',14'
set label 'pixels in [−1, 1]' at screen px(515.597),py(78.4656) left front font ',12.5' tc rgb '#1a1a1a'
set label 'pixels in [0, 1]' at screen px(515.597),py(159.272) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::10::10 using (4.24579284e-09):4:(47.1054542-4.24579284e-09):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::11::14 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::11::14 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::11::14 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::11::14 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::15::18 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::15::18 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::15::18 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::15::18 using 3:4 with points pt 11 ps 0.68 lc rgb '#0072b2', \
  data every ::19::19 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::19::19 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::19::19 using 3:4 with points pt 5 ps 0.54 lc rgb '#1a1a1a', \
  data every ::20::20 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::20::20 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::20::20 using 3:4 with points pt 5 ps 0.54 lc rgb '#1a1a1a', \
  data every ::21::22 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::21::22 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::21::22 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::21::22 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080'

# (c) Adam by convention
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(890.12)
set rmargin at screen px(1225.12)
set tmargin at screen py(32)
set bmargin at screen py(271)
set grid noxtics
set xrange [-0.768:3.768]
set xtics ('' 0, '' 1, '' 2, '' 3)
set grid ytics
set yrange [-0.517809988:0.315740649]
set ytics ('' -0.4, '' -0.2, '' 0, '' 0.2)
set label '[−1, 1], {/:Italic N}{/*0.01   }' at screen px(946.84),py(287) center front font ',12' tc rgb '#404040'
set label '[−1, 1], 6{/:Italic N}{/*0.01   }' at screen px(1020.69),py(287) center front font ',12' tc rgb '#404040'
set label '[0, 1], {/:Italic N}{/*0.01   }' at screen px(1094.55),py(287) center front font ',12' tc rgb '#404040'
set label '[0, 1], 6{/:Italic N}{/*0.01   }' at screen px(1168.4),py(287) center front font ',12' tc rgb '#404040'
set label '−0.4' at screen px(881.12),py(237.221) right front font ',12' tc rgb '#404040'
set label '−0.2' at screen px(881.12),py(179.876) right front font ',12' tc rgb '#404040'
set label '0' at screen px(881.12),py(122.531) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(881.12),py(65.1858) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Adam by convention{/*0.01   }' at screen px(890.12),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'pixels and images' at screen px(1057.62),py(308) center front font ',14' tc rgb '#1a1a1a'
set label 'error above SGD'."'".'s (points){/*0.01   }' at screen px(835.84),py(151.5) center rotate by 90 font ',14'
plot \
  data every ::23::26 using ($3):4:(0.736) with boxes fc rgb '#009e73' fs solid 0.85 noborder, \
  data every ::23::26 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a'
unset multiplot
set output
