# Draws sharp-and-flat.svg from sharp-and-flat.csv. To draw it again: gnuplot -d sharp-and-flat.gp
reset
set encoding utf8
set terminal svg enhanced size 900,690 fixed font 'sans-serif,14' background '#ffffff' butt name 'sharp_and_flat'
set output 'sharp-and-flat.svg'
set datafile separator comma
set datafile columnheaders
data = 'sharp-and-flat.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 690.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) What a batch sees
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(439.35)
set tmargin at screen py(32)
set bmargin at screen py(295)
set grid xtics
set logscale x
set xrange [0.797194119:362.52149]
set xtics ('' 1, '' 10, '' 100, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1)
set grid ytics
set logscale y
set yrange [0.0006:2]
set ytics ('' 0.001, '' 0.01, '' 0.1, '' 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(84.0167),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(222.855),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(361.693),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(61.35),py(278.438) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(203.783) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(129.128) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(54.4734) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} What a batch sees{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'rank {/:Italic r} of the first of nine{/*0.01   }' at screen px(254.85),py(332) center front font ',14' tc rgb '#1a1a1a'
set label 'overlap {/:Italic S}({/:Italic r}){/*0.01   }' at screen px(17),py(163.5) center rotate by 90 font ',14'
set label 'chance' at screen px(76.35),py(174.726) left front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(71.35),py(193) to screen px(265.725),py(294) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(204) to screen px(108.35),py(204) nohead front lw 1.1 dt solid lc rgb '#808080'
set arrow from screen px(95.35),py(197) to screen px(95.35),py(211) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(95.35),py(204) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(115.35),py(204) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(222) to screen px(108.35),py(222) nohead front lw 1.11 dt solid lc rgb '#cc79a7'
set arrow from screen px(95.35),py(215) to screen px(95.35),py(229) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(95.35),py(222) point pt 9 ps 0.68 lc rgb '#cc79a7' front
set label 'softmax, {/:Italic B} = 512{/*0.01   }' at screen px(115.35),py(222) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(240) to screen px(108.35),py(240) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(95.35),py(233) to screen px(95.35),py(247) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(240) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'softmax, {/:Italic B} = 128{/*0.01   }' at screen px(115.35),py(240) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(258) to screen px(108.35),py(258) nohead front lw 1.13 dt solid lc rgb '#56b4e9'
set arrow from screen px(95.35),py(251) to screen px(95.35),py(265) nohead front lw 1.2 dt solid lc rgb '#56b4e9'
set label '' at screen px(95.35),py(258) point pt 11 ps 0.68 lc rgb '#56b4e9' front
set label 'softmax, {/:Italic B} = 32{/*0.01   }' at screen px(115.35),py(258) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(276) to screen px(108.35),py(276) nohead front lw 1.14 dt solid lc rgb '#d55e00'
set arrow from screen px(95.35),py(269) to screen px(95.35),py(283) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(95.35),py(276) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'tanh network, {/:Italic B} = 128{/*0.01   }' at screen px(115.35),py(276) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::0 using (0.797194119):4:(362.52149-0.797194119):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::1::7 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1::7 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::1::7 using ($3):(above($4-2*$5,0.0006)):(0):((above($4+2*$5,0.0006))-(above($4-2*$5,0.0006))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::1::7 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::8::14 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::8::14 using 3:4 with lines lw 1.1 dt solid lc rgb '#cc79a7', \
  data every ::8::14 using ($3):(above($4-2*$5,0.0006)):(0):((above($4+2*$5,0.0006))-(above($4-2*$5,0.0006))) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::8::14 using 3:4 with points pt 9 ps 0.68 lc rgb '#cc79a7', \
  data every ::15::21 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::15::21 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::15::21 using ($3):(above($4-2*$5,0.0006)):(0):((above($4+2*$5,0.0006))-(above($4-2*$5,0.0006))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::15::21 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::22::27 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::22::27 using 3:4 with lines lw 1.1 dt solid lc rgb '#56b4e9', \
  data every ::22::27 using ($3):(above($4-2*$5,0.0006)):(0):((above($4+2*$5,0.0006))-(above($4-2*$5,0.0006))) with vectors nohead lw 1.2 dt solid lc rgb '#56b4e9', \
  data every ::22::27 using 3:4 with points pt 11 ps 0.68 lc rgb '#56b4e9', \
  data every ::28::34 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::28::34 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::28::34 using ($3):(above($4-2*$5,0.0006)):(0):((above($4+2*$5,0.0006))-(above($4-2*$5,0.0006))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::28::34 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (b) Isotropic noise would hide more
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(516.14)
set rmargin at screen px(885.14)
set tmargin at screen py(32)
set bmargin at screen py(295)
set grid xtics
set logscale x
set xrange [0.797194119:362.52149]
set xtics ('' 1, '' 10, '' 100, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1)
set grid ytics
set yrange [0:1.05]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(529.807),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(668.645),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(807.483),py(311) center front font ',12' tc rgb '#404040'
set label '0' at screen px(507.14),py(295) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(507.14),py(244.905) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(507.14),py(194.81) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(507.14),py(144.714) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(507.14),py(94.619) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(507.14),py(44.5238) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Isotropic noise would hide more{/*0.01   }' at screen px(516.14),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'rank {/:Italic r} of the first of nine{/*0.01   }' at screen px(700.64),py(332) center front font ',14' tc rgb '#1a1a1a'
set label 'overlap {/:Italic S}({/:Italic r}){/*0.01   }' at screen px(470.35),py(163.5) center rotate by 90 font ',14'
set object rectangle from screen px(755.265),py(31) to screen px(886.14),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(759.265),py(51) to screen px(785.265),py(51) nohead front lw 1.7 dt (8,4) lc rgb '#1a1a1a'
set label 'formula' at screen px(792.265),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(759.265),py(69) to screen px(785.265),py(69) nohead front lw 1.11 dt solid lc rgb '#808080'
set arrow from screen px(772.265),py(62) to screen px(772.265),py(76) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(772.265),py(69) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'isotropic' at screen px(792.265),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(759.265),py(87) to screen px(785.265),py(87) nohead front lw 1.12 dt solid lc rgb '#009e73'
set arrow from screen px(772.265),py(80) to screen px(772.265),py(94) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(772.265),py(87) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'multiplicative' at screen px(792.265),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(759.265),py(105) to screen px(785.265),py(105) nohead front lw 1.13 dt solid lc rgb '#0072b2'
set arrow from screen px(772.265),py(98) to screen px(772.265),py(112) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(772.265),py(105) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'batch' at screen px(792.265),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::35::41 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::42::48 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::42::48 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::42::48 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::42::48 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::49::54 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::49::54 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::49::54 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::49::54 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::55::61 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::55::61 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::55::61 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::55::61 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c) Noise is a share of the curvature
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(439.35)
set tmargin at screen py(377)
set bmargin at screen py(640)
set grid xtics
set logscale x
set xrange [0.797194119:362.52149]
set xtics ('' 1, '' 10, '' 100, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1)
set grid ytics
set logscale y
set yrange [0.00155293912:50.100003]
set ytics ('' 0.01, '' 0.1, '' 1, '' 10, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(84.0167),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(222.855),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(361.693),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(592.819) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(534.487) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(476.155) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(61.35),py(417.823) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Noise is a share of the curvature{/*0.01   }' at screen px(70.35),py(359) left front font ',14' tc rgb '#1a1a1a'
set label 'rank {/:Italic r} of the first of nine{/*0.01   }' at screen px(254.85),py(677) center front font ',14' tc rgb '#1a1a1a'
set label 'noise over curvature' at screen px(17),py(508.5) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(376) to screen px(205.6),py(443) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(396) to screen px(108.35),py(396) nohead front lw 1.1 dt solid lc rgb '#808080'
set arrow from screen px(95.35),py(389) to screen px(95.35),py(403) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(95.35),py(396) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'isotropic' at screen px(115.35),py(396) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(414) to screen px(108.35),py(414) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set arrow from screen px(95.35),py(407) to screen px(95.35),py(421) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(414) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'softmax' at screen px(115.35),py(414) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(432) to screen px(108.35),py(432) nohead front lw 1.12 dt solid lc rgb '#d55e00'
set arrow from screen px(95.35),py(425) to screen px(95.35),py(439) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(95.35),py(432) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'tanh network' at screen px(115.35),py(432) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::62::68 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::62::68 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::62::68 using ($3):(above($4-2*$5,0.00155293912)):(0):((above($4+2*$5,0.00155293912))-(above($4-2*$5,0.00155293912))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::62::68 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::69::75 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::69::75 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::69::75 using ($3):(above($4-2*$5,0.00155293912)):(0):((above($4+2*$5,0.00155293912))-(above($4-2*$5,0.00155293912))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::69::75 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::76::82 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::76::82 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::76::82 using ($3):(above($4-2*$5,0.00155293912)):(0):((above($4+2*$5,0.00155293912))-(above($4-2*$5,0.00155293912))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::76::82 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (d) What looks flat is less so
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(516.14)
set rmargin at screen px(885.14)
set tmargin at screen py(377)
set bmargin at screen py(640)
set grid xtics
set logscale x
set xrange [0.797194119:362.52149]
set xtics ('' 1, '' 10, '' 100, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1)
set grid ytics
set logscale y
set yrange [0.474757061:28.4948473]
set ytics ('' 1, '' 10, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(529.807),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(668.645),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(807.483),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(507.14),py(592.152) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(507.14),py(444.257) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} What looks flat is less so{/*0.01   }' at screen px(516.14),py(359) left front font ',14' tc rgb '#1a1a1a'
set label 'rank {/:Italic r} of the first of nine{/*0.01   }' at screen px(700.64),py(677) center front font ',14' tc rgb '#1a1a1a'
set label 'true over apparent curvature' at screen px(470.35),py(508.5) center rotate by 90 font ',14'
set label 'as it looks' at screen px(881.14),py(582.152) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(517.14),py(376) to screen px(651.39),py(425) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(528.14),py(396) to screen px(554.14),py(396) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set arrow from screen px(541.14),py(389) to screen px(541.14),py(403) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(541.14),py(396) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'softmax' at screen px(561.14),py(396) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(528.14),py(414) to screen px(554.14),py(414) nohead front lw 1.11 dt solid lc rgb '#d55e00'
set arrow from screen px(541.14),py(407) to screen px(541.14),py(421) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(541.14),py(414) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'tanh network' at screen px(561.14),py(414) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::83::83 using (0.797194119):4:(362.52149-0.797194119):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::84::90 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::84::90 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::84::90 using ($3):(above($4-2*$5,0.474757061)):(0):((above($4+2*$5,0.474757061))-(above($4-2*$5,0.474757061))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::84::90 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::91::97 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::91::97 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::91::97 using ($3):(above($4-2*$5,0.474757061)):(0):((above($4+2*$5,0.474757061))-(above($4-2*$5,0.474757061))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::91::97 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'
unset multiplot
set output
