# Draws hessian-noise-variance.svg from hessian-noise-variance.csv. To draw it again: gnuplot -d hessian-noise-variance.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,317 fixed font 'sans-serif,14' background '#ffffff' butt name 'hessian_noise_variance'
set output 'hessian-noise-variance.svg'
set datafile separator comma
set datafile columnheaders
data = 'hessian-noise-variance.csv'
# Places are in pixels from the upper left corner.
px(x) = x / 1240.0
py(y) = 1 - y / 317.0
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
set rmargin at screen px(399.35)
set tmargin at screen py(32)
set bmargin at screen py(267)
set grid xtics
set logscale x
set xrange [6.40855902:2396.79465]
set xtics ('' 10, '' 100, '' 1000, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1)
set grid ytics
set logscale y
set yrange [5.0336692e-06:0.191647237]
set ytics ('' 1e-05, '' 0.0001, '' 0.001, '' 0.01, '' 0.1, '' 6e-06 1, '' 7e-06 1, '' 8e-06 1, '' 9e-06 1, '' 2e-05 1, '' 3e-05 1, '' 4e-05 1, '' 5e-05 1, '' 6e-05 1, '' 7e-05 1, '' 8e-05 1, '' 9e-05 1, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1)
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(95.0601),py(283) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(222.933),py(283) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(350.806),py(283) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −5}}}{/*0.01   }' at screen px(61.35),py(251.706) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(61.35),py(200.403) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(61.35),py(149.1) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(97.7964) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(46.4933) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(234.85),py(304) center front font ',14' tc rgb '#1a1a1a'
set label 'variance of the noise' at screen px(17),py(149.5) center rotate by 90 font ',14'
set label 'as large as {/:Italic H}{/*0.01   }' at screen px(395.35),py(75.1637) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(71.35),py(183) to screen px(258.725),py(266) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(194) to screen px(108.35),py(194) nohead front lw 1.7 dt (8,4) lc rgb '#1a1a1a'
set label '1/{/:Italic B}{/*0.01   }' at screen px(115.35),py(194) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(212) to screen px(108.35),py(212) nohead front lw 1.71 dt solid lc rgb '#1a1a1a'
set label '1/{/:Italic B} − 1/{/:Italic N}{/*0.01   }' at screen px(115.35),py(212) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(223) to screen px(95.35),py(237) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(95.35),py(230) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'with repeats (control)' at screen px(115.35),py(230) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(241) to screen px(95.35),py(255) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(248) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'without repeats' at screen px(115.35),py(248) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using (6.40855902):5:(2396.79465-6.40855902):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 1:2 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 6:7 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($6):(above($7-$8,5.0336692e-06)):(0):((above($7+$8,5.0336692e-06))-(above($7-$8,5.0336692e-06))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 6:7 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 6:9 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($6):(above($9-$10,5.0336692e-06)):(0):((above($9+$10,5.0336692e-06))-(above($9-$10,5.0336692e-06))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 6:9 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(483.7)
set rmargin at screen px(812.7)
set tmargin at screen py(32)
set bmargin at screen py(267)
set grid xtics
set logscale x
set xrange [0.0558874103:1.15964165]
set xtics ('' 0.1, '' 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set grid ytics
set logscale y
set yrange [0.0501716995:1.19117881]
set ytics ('' 0.1, '' 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(546.823),py(283) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(796.631),py(283) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(474.7),py(215.825) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(474.7),py(44.9803) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(483.7),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'share left out, ({/:Italic N} − {/:Italic B})/({/:Italic N} − 1){/*0.01   }' at screen px(648.2),py(304) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic B} × variance{/*0.01   }' at screen px(430.35),py(149.5) center rotate by 90 font ',14'
set object rectangle from screen px(687.95),py(219) to screen px(813.7),py(266) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(691.95),py(230) to screen px(717.95),py(230) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'exponent 1' at screen px(724.95),py(230) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(704.95),py(241) to screen px(704.95),py(255) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(704.95),py(248) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label 'one element' at screen px(724.95),py(248) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 11:12 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data using 11:13 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 14:15 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($14):(above($15-$16,0.0501716995)):(0):((above($15+$16,0.0501716995))-(above($15-$16,0.0501716995))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 14:15 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 14:17 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($14):(above($17-$18,0.0501716995)):(0):((above($17+$18,0.0501716995))-(above($17-$18,0.0501716995))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 14:17 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 19:20 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($19):(above($20-$21,0.0501716995)):(0):((above($20+$21,0.0501716995))-(above($20-$21,0.0501716995))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 19:20 with points pt 9 ps 0.68 lc rgb '#d55e00'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(895.46)
set rmargin at screen px(1224.46)
set tmargin at screen py(32)
set bmargin at screen py(267)
set grid xtics
set xrange [0.84:5.16]
set xtics ('' 1, '' 2, '' 3, '' 4, '' 5)
set grid ytics
set yrange [0:1.15]
set ytics ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
set label '1' at screen px(907.645),py(283) center front font ',12' tc rgb '#404040'
set label '2' at screen px(983.803),py(283) center front font ',12' tc rgb '#404040'
set label '3' at screen px(1059.96),py(283) center front font ',12' tc rgb '#404040'
set label '4' at screen px(1136.12),py(283) center front font ',12' tc rgb '#404040'
set label '5' at screen px(1212.27),py(283) center front font ',12' tc rgb '#404040'
set label '0' at screen px(886.46),py(267) right front font ',12' tc rgb '#404040'
set label '0.25' at screen px(886.46),py(215.913) right front font ',12' tc rgb '#404040'
set label '0.50' at screen px(886.46),py(164.826) right front font ',12' tc rgb '#404040'
set label '0.75' at screen px(886.46),py(113.739) right front font ',12' tc rgb '#404040'
set label '1.00' at screen px(886.46),py(62.6522) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(895.46),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(1059.96),py(304) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic B} × variance{/*0.01   }' at screen px(843.7),py(149.5) center rotate by 90 font ',14'
set object rectangle from screen px(896.46),py(219) to screen px(1041.59),py(266) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(907.46),py(230) to screen px(933.46),py(230) nohead front lw 1.7 dt (2,3) lc rgb '#1a1a1a'
set label '1 − {/:Italic B}/{/:Italic N}{/*0.01   }' at screen px(940.46),py(230) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(907.46),py(248) to screen px(933.46),py(248) nohead front lw 1.71 dt solid lc rgb '#1a1a1a'
set label '({/:Italic N} − {/:Italic B})/({/:Italic N} − 1){/*0.01   }' at screen px(940.46),py(248) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 22:23 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data using 22:24 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data using 22:25 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 26:27 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 26:27 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 26:28 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 26:28 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
