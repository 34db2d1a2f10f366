# Draws true-hessian.svg from true-hessian.csv. To draw it again: gnuplot -d true-hessian.gp
reset
set encoding utf8
set terminal svg enhanced size 900,708 fixed font 'sans-serif,14' background '#ffffff' butt name 'true_hessian'
set output 'true-hessian.svg'
set datafile separator comma
set datafile columnheaders
data = 'true-hessian.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 708.0
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
set lmargin at screen px(61.2)
set rmargin at screen px(431.2)
set tmargin at screen py(32)
set bmargin at screen py(296)
set grid xtics
set logscale x
set xrange [0.04:200]
set xtics ('' 0.1, '' 1, '' 10, '' 100, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1)
set grid ytics
set yrange [0.9:1.3]
set ytics ('' 0.9, '' 1, '' 1.1, '' 1.2, '' 1.3)
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(101.005),py(312) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(201.033),py(312) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(301.061),py(312) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(401.089),py(312) center front font ',12' tc rgb '#404040'
set label '0.9' at screen px(52.2),py(296) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(52.2),py(230) right front font ',12' tc rgb '#404040'
set label '1.1' at screen px(52.2),py(164) right front font ',12' tc rgb '#404040'
set label '1.2' at screen px(52.2),py(98) right front font ',12' tc rgb '#404040'
set label '1.3' at screen px(52.2),py(32) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(61.2),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'images over {/:Italic N}{/*0.01   }' at screen px(246.2),py(333) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(164) center rotate by 90 font ',14'
set object rectangle from screen px(269.2),py(31) to screen px(432.2),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(273.2),py(51) to screen px(299.2),py(51) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '1 + {/:Italic B}{/*0.76_{{/*1.18 *}}}/{/:Italic B}{/*0.01   }' at screen px(306.2),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(286.2),py(69) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'paper, augmented' at screen px(306.2),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(286.2),py(80) to screen px(286.2),py(94) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(286.2),py(87) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'fresh' at screen px(306.2),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(286.2),py(98) to screen px(286.2),py(112) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(286.2),py(105) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'training' at screen px(306.2),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::102 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::103::105 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::103::105 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::106::110 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::106::110 using ($3):($7):(0):(($8)-($7)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::106::110 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::111::111 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::111::111 using ($3):($7):(0):(($8)-($7)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::111::111 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(515.55)
set rmargin at screen px(885.55)
set tmargin at screen py(32)
set bmargin at screen py(296)
set grid xtics
set logscale x
set xrange [89.6:2867.2]
set xtics ('' 100, '' 1000, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1)
set grid ytics
set logscale y
set yrange [4.8828125e-05:0.015625]
set ytics ('' 0.0001, '' 0.001, '' 0.01, '' 5e-05 1, '' 6e-05 1, '' 7e-05 1, '' 8e-05 1, '' 9e-05 1, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1)
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(527.274),py(312) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(773.096),py(312) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(506.55),py(263.191) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(506.55),py(157.808) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(506.55),py(52.4253) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(515.55),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'images {/:Italic B}{/*0.01   }' at screen px(700.55),py(333) center front font ',14' tc rgb '#1a1a1a'
set label 'variance of the noise' at screen px(462.2),py(164) center rotate by 90 font ',14'
set object rectangle from screen px(516.55),py(212) to screen px(696.55),py(295) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(527.55),py(223) to screen px(553.55),py(223) nohead front lw 1.7 dt (8,4) lc rgb '#1a1a1a'
set label '1/{/:Italic B}{/*0.01   }' at screen px(560.55),py(223) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(527.55),py(241) to screen px(553.55),py(241) nohead front lw 1.71 dt solid lc rgb '#1a1a1a'
set label '1/{/:Italic B} − 1/{/:Italic N}{/*0.01   }' at screen px(560.55),py(241) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(540.55),py(252) to screen px(540.55),py(266) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(540.55),py(259) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'from training images' at screen px(560.55),py(259) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(540.55),py(270) to screen px(540.55),py(284) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(540.55),py(277) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'fresh' at screen px(560.55),py(277) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::112::208 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::209::327 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::328::330 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::328::330 using ($3):(above($7,4.8828125e-05)):(0):((above($8,4.8828125e-05))-(above($7,4.8828125e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::328::330 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::331::334 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::331::334 using ($3):(above($7,4.8828125e-05)):(0):((above($8,4.8828125e-05))-(above($7,4.8828125e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::331::334 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(61.2)
set rmargin at screen px(431.2)
set tmargin at screen py(394)
set bmargin at screen py(658)
set grid xtics
set logscale x
set xrange [87.0550563:3675.83474]
set xtics ('' 100, '' 1000, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1)
set grid ytics
set logscale y
set yrange [0.945996599:4.23517197]
set ytics ('' 1, '' 1.5, '' 2, '' 3, '' 4)
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(74.9037),py(674) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(302.517),py(674) center front font ',12' tc rgb '#404040'
set label '1' at screen px(52.2),py(648.222) right front font ',12' tc rgb '#404040'
set label '1.5' at screen px(52.2),py(576.81) right front font ',12' tc rgb '#404040'
set label '2' at screen px(52.2),py(526.142) right front font ',12' tc rgb '#404040'
set label '3' at screen px(52.2),py(454.73) right front font ',12' tc rgb '#404040'
set label '4' at screen px(52.2),py(404.062) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(61.2),py(360) left front font ',14' tc rgb '#1a1a1a'
set label 'updates' at screen px(246.2),py(695) center front font ',14' tc rgb '#1a1a1a'
set label 'fresh over training images' at screen px(17),py(526) center rotate by 90 font ',14'
set label '{/:Italic T}' at screen px(211.941),py(385) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(62.2),py(393) to screen px(135.575),py(442) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(73.2),py(413) to screen px(99.2),py(413) nohead front lw 1.1 dt solid lc rgb '#e69f00'
set arrow from screen px(86.2),py(406) to screen px(86.2),py(420) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(86.2),py(413) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'loss' at screen px(106.2),py(413) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(73.2),py(431) to screen px(99.2),py(431) nohead front lw 1.11 dt solid lc rgb '#d55e00'
set arrow from screen px(86.2),py(424) to screen px(86.2),py(438) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(86.2),py(431) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(106.2),py(431) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::343::343 using (87.0550563):4:(3675.83474-87.0550563):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::344::344 using 3:(0.945996599):(0):(4.23517197-0.945996599) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::335::338 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::335::338 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::335::338 using ($3):(above($7,0.945996599)):(0):((above($8,0.945996599))-(above($7,0.945996599))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::335::338 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data every ::339::342 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::339::342 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::339::342 using ($3):(above($7,0.945996599)):(0):((above($8,0.945996599))-(above($7,0.945996599))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::339::342 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (d)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(515.55)
set rmargin at screen px(885.55)
set tmargin at screen py(394)
set bmargin at screen py(658)
set grid xtics
set xrange [0:21]
set xtics ('' 0, '' 5, '' 10, '' 15, '' 20)
set grid ytics
set logscale y
set yrange [0.228527838:4.71944466]
set ytics ('' 0.5, '' 1, '' 2, '' 0.3 1, '' 0.4 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 3 1, '' 4 1)
set label '0' at screen px(515.55),py(674) center front font ',12' tc rgb '#404040'
set label '5' at screen px(603.645),py(674) center front font ',12' tc rgb '#404040'
set label '10' at screen px(691.74),py(674) center front font ',12' tc rgb '#404040'
set label '15' at screen px(779.836),py(674) center front font ',12' tc rgb '#404040'
set label '20' at screen px(867.931),py(674) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(506.55),py(589.733) right front font ',12' tc rgb '#404040'
set label '1' at screen px(506.55),py(529.296) right front font ',12' tc rgb '#404040'
set label '2' at screen px(506.55),py(468.858) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(515.55),py(360) left front font ',14' tc rgb '#1a1a1a'
set label 'index {/:Italic k}{/*0.01   }' at screen px(700.55),py(695) center front font ',14' tc rgb '#1a1a1a'
set label 'eigenvalue {/:Italic λ}{/*0.76_{{/*1.18 {/:Italic k}}}}{/*0.01   }' at screen px(462.2),py(526) center rotate by 90 font ',14'
set object rectangle from screen px(788.175),py(393) to screen px(886.55),py(460) front fc rgb 'white' fs solid 1 noborder
set label '' at screen px(805.175),py(413) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'training' at screen px(825.175),py(413) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(805.175),py(431) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'fresh, {/:Italic N}{/*0.01   }' at screen px(825.175),py(431) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(805.175),py(449) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'fresh, {/:Italic M}{/*0.01   }' at screen px(825.175),py(449) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::345::364 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::345::364 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data every ::365::384 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::365::384 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::385::404 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::385::404 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
