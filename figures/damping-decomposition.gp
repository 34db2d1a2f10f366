# Draws damping-decomposition.svg from damping-decomposition.csv. To draw it again: gnuplot -d damping-decomposition.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,315 fixed font 'sans-serif,14' background '#ffffff' butt name 'damping_decomposition'
set output 'damping-decomposition.svg'
set datafile separator comma
set datafile columnheaders
data = 'damping-decomposition.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 1240.0
py(y) = 1 - y / 315.0
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
set lmargin at screen px(76.02)
set rmargin at screen px(403.02)
set tmargin at screen py(32)
set bmargin at screen py(265)
set grid xtics
set logscale x
set xrange [0.440880946:2.29063859e+09]
set xtics ('' 1, '' 1000, '' 1000000, '' 1e+09, '' 0.1 1, '' 10 1, '' 100 1, '' 10000 1, '' 100000 1, '' 10000000 1, '' 100000000 1)
set grid ytics
set logscale y
set yrange [3.50429187e-17:5601.24546]
set ytics ('' 1e-16, '' 1e-12, '' 1e-08, '' 0.0001, '' 1, '' 1e-17 1, '' 1e-15 1, '' 1e-14 1, '' 1e-13 1, '' 1e-11 1, '' 1e-10 1, '' 1e-09 1, '' 1e-07 1, '' 1e-06 1, '' 1e-05 1, '' 0.001 1, '' 0.01 1, '' 0.1 1, '' 10 1, '' 100 1, '' 1000 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(87.9911),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(188.962),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 6}}}{/*0.01   }' at screen px(289.934),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 9}}}{/*0.01   }' at screen px(390.905),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −16}}}{/*0.01   }' at screen px(67.02),py(259.748) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −12}}}{/*0.01   }' at screen px(67.02),py(213.618) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(67.02),py(167.488) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(67.02),py(121.357) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(67.02),py(75.2273) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(76.02),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'condition number {/:Italic κ}{/*0.01   }' at screen px(239.52),py(302) center front font ',14' tc rgb '#1a1a1a'
set label 'relative difference of the sides' at screen px(17),py(148.5) center rotate by 90 font ',14'
set object rectangle from screen px(254.395),py(31) to screen px(404.02),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(258.395),py(51) to screen px(284.395),py(51) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '{/:Italic κε}' at screen px(291.395),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(258.395),py(69) to screen px(284.395),py(69) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label 'allowed, ½√{/:Italic P} {/:Italic κε}{/*0.01   }' at screen px(291.395),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(271.395),py(87) point pt 7 ps 0.62 lc rgb '#808080' front
set label 'control' at screen px(291.395),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(271.395),py(105) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'measured' at screen px(291.395),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::96 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::97::193 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::194::301 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::194::301 using 3:4 with points pt 7 ps 0.62 lc rgb '#808080', \
  data every ::302::409 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::302::409 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(487.37)
set rmargin at screen px(814.37)
set tmargin at screen py(32)
set bmargin at screen py(265)
set grid xtics
set logscale x
set xrange [0.00630957344:1584.89319]
set xtics ('' 0.01, '' 1, '' 100, '' 0.1 1, '' 10 1, '' 1000 1)
set grid ytics
set logscale y
set yrange [1.2251301e-05:103.990026]
set ytics ('' 0.0001, '' 0.01, '' 1, '' 100, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(499.481),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(620.592),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(741.703),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(478.37),py(234.338) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(478.37),py(167.082) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(478.37),py(99.8268) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(478.37),py(32.5714) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(487.37),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(650.87),py(302) center front font ',14' tc rgb '#1a1a1a'
set label 'relative distance to SGD' at screen px(434.02),py(148.5) center rotate by 90 font ',14'
set object rectangle from screen px(706.745),py(31) to screen px(815.37),py(134) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(710.745),py(51) to screen px(736.745),py(51) nohead front lw 1.7 dt solid lc rgb '#0072b2'
set label 'first order' at screen px(743.745),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(723.745),py(62) to screen px(723.745),py(76) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(723.745),py(69) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'control' at screen px(743.745),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(723.745),py(80) to screen px(723.745),py(94) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(723.745),py(87) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'Newton' at screen px(743.745),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(723.745),py(98) to screen px(723.745),py(112) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(723.745),py(105) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'KFAC' at screen px(743.745),py(105) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(723.745),py(116) to screen px(723.745),py(130) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(723.745),py(123) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'Adam' at screen px(743.745),py(123) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::410::506 using 3:4 with lines lw 1.7 dt solid lc rgb '#0072b2', \
  data every ::519::615 using 3:4 with lines lw 1.7 dt solid lc rgb '#d55e00', \
  data every ::628::724 using 3:4 with lines lw 1.7 dt solid lc rgb '#009e73', \
  data every ::507::512 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::507::512 using ($3):(above($7,1.2251301e-05)):(0):((above($8,1.2251301e-05))-(above($7,1.2251301e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::507::512 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::513::518 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::513::518 using ($3):(above($7,1.2251301e-05)):(0):((above($8,1.2251301e-05))-(above($7,1.2251301e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::513::518 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::616::621 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::616::621 using ($3):(above($7,1.2251301e-05)):(0):((above($8,1.2251301e-05))-(above($7,1.2251301e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::616::621 using 3:4 with points pt 7 ps 0.62 lc rgb '#808080', \
  data every ::622::627 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::622::627 using ($3):(above($7,1.2251301e-05)):(0):((above($8,1.2251301e-05))-(above($7,1.2251301e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::622::627 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::725::730 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::725::730 using ($3):(above($7,1.2251301e-05)):(0):((above($8,1.2251301e-05))-(above($7,1.2251301e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::725::730 using 3:4 with points pt 9 ps 0.68 lc rgb '#808080', \
  data every ::731::736 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::731::736 using ($3):(above($7,1.2251301e-05)):(0):((above($8,1.2251301e-05))-(above($7,1.2251301e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::731::736 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(898.72)
set rmargin at screen px(1225.72)
set tmargin at screen py(32)
set bmargin at screen py(265)
set grid xtics
set logscale x
set xrange [0.00630957344:1584.89319]
set xtics ('' 0.01, '' 1, '' 100, '' 0.1 1, '' 10 1, '' 1000 1)
set grid ytics
set logscale y
set yrange [9.60739488e-05:32.3050284]
set ytics ('' 0.0001, '' 0.01, '' 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(910.831),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(1031.94),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(1153.05),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(889.72),py(264.267) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(889.72),py(179.948) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(889.72),py(95.6297) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(898.72),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(1062.22),py(302) center front font ',14' tc rgb '#1a1a1a'
set label 'share left unexplained' at screen px(845.37),py(148.5) center rotate by 90 font ',14'
set object rectangle from screen px(1101.85),py(31) to screen px(1226.72),py(62) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(1105.85),py(51) to screen px(1131.85),py(51) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'allowed, 1/{/:Italic δ}{/*0.01   }' at screen px(1138.85),py(51) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::737::833 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::834::839 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::834::839 using ($3):(above($7,9.60739488e-05)):(0):((above($8,9.60739488e-05))-(above($7,9.60739488e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::834::839 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::840::845 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::840::845 using ($3):(above($7,9.60739488e-05)):(0):((above($8,9.60739488e-05))-(above($7,9.60739488e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::840::845 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::846::851 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::846::851 using ($3):(above($7,9.60739488e-05)):(0):((above($8,9.60739488e-05))-(above($7,9.60739488e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::846::851 using 3:4 with points pt 7 ps 0.62 lc rgb '#808080', \
  data every ::852::857 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::852::857 using ($3):(above($7,9.60739488e-05)):(0):((above($8,9.60739488e-05))-(above($7,9.60739488e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::852::857 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::858::863 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::858::863 using ($3):(above($7,9.60739488e-05)):(0):((above($8,9.60739488e-05))-(above($7,9.60739488e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::858::863 using 3:4 with points pt 9 ps 0.68 lc rgb '#808080', \
  data every ::864::869 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::864::869 using ($3):(above($7,9.60739488e-05)):(0):((above($8,9.60739488e-05))-(above($7,9.60739488e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::864::869 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'
unset multiplot
set output
