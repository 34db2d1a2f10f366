# Draws damping-decomposition.svg from damping-decomposition.csv. To draw it again: gnuplot -d damping-decomposition.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,315 fixed font 'sans-serif,14' background '#ffffff' butt name 'damping_decomposition'
set output 'damping-decomposition.svg'
set datafile separator comma
set datafile columnheaders
data = 'damping-decomposition.csv'
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
  data using 1:2 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 1:3 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data using 4:5 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 4:5 with points pt 7 ps 0.62 lc rgb '#808080', \
  data using 4:6 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 4:6 with points pt 5 ps 0.54 lc rgb '#0072b2'

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
set yrange [1.22496589e-05:104.353081]
set ytics ('' 0.0001, '' 0.01, '' 1, '' 100, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(499.481),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(620.592),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(741.703),py(281) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(478.37),py(234.343) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(478.37),py(167.102) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(478.37),py(99.8623) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(478.37),py(32.6221) right front font ',12' tc rgb '#404040'
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
  data using 7:8 with lines lw 1.7 dt solid lc rgb '#0072b2', \
  data using 7:14 with lines lw 1.7 dt solid lc rgb '#d55e00', \
  data using 7:19 with lines lw 1.7 dt solid lc rgb '#009e73', \
  data using 9:10 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($9):(above($10-$11,1.22496589e-05)):(0):((above($10+$11,1.22496589e-05))-(above($10-$11,1.22496589e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 9:10 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 9:12 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($9):(above($12-$13,1.22496589e-05)):(0):((above($12+$13,1.22496589e-05))-(above($12-$13,1.22496589e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 9:12 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data using 9:15 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($9):(above($15-$16,1.22496589e-05)):(0):((above($15+$16,1.22496589e-05))-(above($15-$16,1.22496589e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 9:15 with points pt 7 ps 0.62 lc rgb '#808080', \
  data using 9:17 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($9):(above($17-$18,1.22496589e-05)):(0):((above($17+$18,1.22496589e-05))-(above($17-$18,1.22496589e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 9:17 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data using 9:20 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($9):(above($20-$21,1.22496589e-05)):(0):((above($20+$21,1.22496589e-05))-(above($20-$21,1.22496589e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 9:20 with points pt 9 ps 0.68 lc rgb '#808080', \
  data using 9:22 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($9):(above($22-$23,1.22496589e-05)):(0):((above($22+$23,1.22496589e-05))-(above($22-$23,1.22496589e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 9:22 with points pt 9 ps 0.68 lc rgb '#009e73'

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
set yrange [9.60738373e-05:32.3050298]
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
  data using 24:25 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 26:27 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($26):(above($27-$28,9.60738373e-05)):(0):((above($27+$28,9.60738373e-05))-(above($27-$28,9.60738373e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 26:27 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 26:29 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($26):(above($29-$30,9.60738373e-05)):(0):((above($29+$30,9.60738373e-05))-(above($29-$30,9.60738373e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 26:29 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data using 26:31 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($26):(above($31-$32,9.60738373e-05)):(0):((above($31+$32,9.60738373e-05))-(above($31-$32,9.60738373e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 26:31 with points pt 7 ps 0.62 lc rgb '#808080', \
  data using 26:33 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($26):(above($33-$34,9.60738373e-05)):(0):((above($33+$34,9.60738373e-05))-(above($33-$34,9.60738373e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 26:33 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data using 26:35 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($26):(above($35-$36,9.60738373e-05)):(0):((above($35+$36,9.60738373e-05))-(above($35-$36,9.60738373e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 26:35 with points pt 9 ps 0.68 lc rgb '#808080', \
  data using 26:37 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($26):(above($37-$38,9.60738373e-05)):(0):((above($37+$38,9.60738373e-05))-(above($37-$38,9.60738373e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 26:37 with points pt 9 ps 0.68 lc rgb '#009e73'
unset multiplot
set output
