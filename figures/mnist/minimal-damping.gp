# Draws minimal-damping.svg from minimal-damping.csv. To draw it again: gnuplot -d minimal-damping.gp
reset
set encoding utf8
set terminal svg enhanced size 900,352 fixed font 'sans-serif,14' background '#ffffff' butt name 'minimal_damping'
set output 'minimal-damping.svg'
set datafile separator comma
set datafile columnheaders
data = 'minimal-damping.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 352.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Adam
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(57.12)
set rmargin at screen px(435.12)
set tmargin at screen py(32)
set bmargin at screen py(302)
set grid xtics
set logscale x
set xrange [3.58010028:71.5063768]
set xtics ('' 4, '' 16, '' 64)
set grid ytics
set logscale y
set yrange [2.5826873:58.3817505]
set ytics ('' 5, '' 10, '' 20, '' 50)
set label '4' at screen px(71.12),py(318) center front font ',12' tc rgb '#404040'
set label '16' at screen px(246.12),py(318) center front font ',12' tc rgb '#404040'
set label '64' at screen px(421.12),py(318) center front font ',12' tc rgb '#404040'
set label '5' at screen px(48.12),py(244.799) right front font ',12' tc rgb '#404040'
set label '10' at screen px(48.12),py(184.78) right front font ',12' tc rgb '#404040'
set label '20' at screen px(48.12),py(124.76) right front font ',12' tc rgb '#404040'
set label '50' at screen px(48.12),py(45.4196) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Adam{/*0.01   }' at screen px(57.12),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(246.12),py(339) center front font ',14' tc rgb '#1a1a1a'
set label 'smallest damping, {/:Italic δ}{/*0.76_{{/*1.18 min}}} {/:Italic B}/{/:Italic η}{/*0.01   }' at screen px(17),py(167) center rotate by 90 font ',14'
set object rectangle from screen px(58.12),py(31) to screen px(213.745),py(134) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(69.12),py(51) to screen px(95.12),py(51) nohead front lw 1.1 dt solid lc rgb '#808080'
set arrow from screen px(82.12),py(44) to screen px(82.12),py(58) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(82.12),py(51) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(102.12),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(69.12),py(69) to screen px(95.12),py(69) nohead front lw 1.11 dt solid lc rgb '#1a1a1a'
set arrow from screen px(82.12),py(62) to screen px(82.12),py(76) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(82.12),py(69) point pt 11 ps 0.68 lc rgb '#1a1a1a' front
set label 'gradient descent' at screen px(102.12),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(69.12),py(87) to screen px(95.12),py(87) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(82.12),py(80) to screen px(82.12),py(94) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(82.12),py(87) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic η} = 0.5{/*0.01   }' at screen px(102.12),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(69.12),py(105) to screen px(95.12),py(105) nohead front lw 1.13 dt solid lc rgb '#009e73'
set arrow from screen px(82.12),py(98) to screen px(82.12),py(112) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(82.12),py(105) point pt 5 ps 0.54 lc rgb '#009e73' front
set label '{/:Italic η} = 2{/*0.01   }' at screen px(102.12),py(105) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(69.12),py(123) to screen px(95.12),py(123) nohead front lw 1.14 dt solid lc rgb '#d55e00'
set arrow from screen px(82.12),py(116) to screen px(82.12),py(130) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(82.12),py(123) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label '{/:Italic η} = 8{/*0.01   }' at screen px(102.12),py(123) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::2 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::0::2 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::0::2 using ($3):(above($4-2*$5,2.5826873)):(0):((above($4+2*$5,2.5826873))-(above($4-2*$5,2.5826873))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::0::2 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::3::5 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::3::5 using 3:4 with lines lw 1.1 dt solid lc rgb '#1a1a1a', \
  data every ::3::5 using ($3):(above($4-2*$5,2.5826873)):(0):((above($4+2*$5,2.5826873))-(above($4-2*$5,2.5826873))) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::3::5 using 3:4 with points pt 11 ps 0.68 lc rgb '#1a1a1a', \
  data every ::6::8 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::6::8 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::6::8 using ($3):(above($4-2*$5,2.5826873)):(0):((above($4+2*$5,2.5826873))-(above($4-2*$5,2.5826873))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::6::8 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::9::11 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::9::11 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::9::11 using ($3):(above($4-2*$5,2.5826873)):(0):((above($4+2*$5,2.5826873))-(above($4-2*$5,2.5826873))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::9::11 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::12::14 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::12::14 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::12::14 using ($3):(above($4-2*$5,2.5826873)):(0):((above($4+2*$5,2.5826873))-(above($4-2*$5,2.5826873))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::12::14 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00'

# (b) Gauss–Newton steps
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(506.24)
set rmargin at screen px(884.24)
set tmargin at screen py(32)
set bmargin at screen py(302)
set grid xtics
set logscale x
set xrange [3.58010028:71.5063768]
set xtics ('' 4, '' 16, '' 64)
set grid ytics
set logscale y
set yrange [0.766738071:22.5583372]
set ytics ('' 1, '' 2, '' 5, '' 10, '' 20)
set label '4' at screen px(520.24),py(318) center front font ',12' tc rgb '#404040'
set label '16' at screen px(695.24),py(318) center front font ',12' tc rgb '#404040'
set label '64' at screen px(870.24),py(318) center front font ',12' tc rgb '#404040'
set label '1' at screen px(497.24),py(280.793) right front font ',12' tc rgb '#404040'
set label '2' at screen px(497.24),py(225.452) right front font ',12' tc rgb '#404040'
set label '5' at screen px(497.24),py(152.294) right front font ',12' tc rgb '#404040'
set label '10' at screen px(497.24),py(96.9523) right front font ',12' tc rgb '#404040'
set label '20' at screen px(497.24),py(41.6107) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Gauss–Newton steps{/*0.01   }' at screen px(506.24),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(695.24),py(339) center front font ',14' tc rgb '#1a1a1a'
set label 'smallest damping, {/:Italic δ}{/*0.76_{{/*1.18 min}}} {/:Italic B}/{/:Italic η}{/*0.01   }' at screen px(466.12),py(167) center rotate by 90 font ',14'
set object rectangle from screen px(507.24),py(31) to screen px(647.615),py(134) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(518.24),py(51) to screen px(544.24),py(51) nohead front lw 1.1 dt solid lc rgb '#808080'
set arrow from screen px(531.24),py(44) to screen px(531.24),py(58) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(531.24),py(51) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(551.24),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(518.24),py(69) to screen px(544.24),py(69) nohead front lw 1.11 dt solid lc rgb '#1a1a1a'
set arrow from screen px(531.24),py(62) to screen px(531.24),py(76) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(531.24),py(69) point pt 11 ps 0.68 lc rgb '#1a1a1a' front
set label 'own curvature' at screen px(551.24),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(518.24),py(87) to screen px(544.24),py(87) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(531.24),py(80) to screen px(531.24),py(94) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(531.24),py(87) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic η} = 0.1{/*0.01   }' at screen px(551.24),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(518.24),py(105) to screen px(544.24),py(105) nohead front lw 1.13 dt solid lc rgb '#009e73'
set arrow from screen px(531.24),py(98) to screen px(531.24),py(112) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(531.24),py(105) point pt 5 ps 0.54 lc rgb '#009e73' front
set label '{/:Italic η} = 0.4{/*0.01   }' at screen px(551.24),py(105) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(518.24),py(123) to screen px(544.24),py(123) nohead front lw 1.14 dt solid lc rgb '#d55e00'
set arrow from screen px(531.24),py(116) to screen px(531.24),py(130) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(531.24),py(123) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label '{/:Italic η} = 1.6{/*0.01   }' at screen px(551.24),py(123) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::24::25 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#0072b2', \
  data every ::29::31 using 3:4 with lines lw 1.3 dt (9,4,2,4) lc rgb '#009e73', \
  data every ::35::37 using 3:4 with lines lw 1.3 dt (2,3) lc rgb '#d55e00', \
  data every ::15::17 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::15::17 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::15::17 using ($3):(above($4-2*$5,0.766738071)):(0):((above($4+2*$5,0.766738071))-(above($4-2*$5,0.766738071))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::15::17 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::18::20 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::18::20 using 3:4 with lines lw 1.1 dt solid lc rgb '#1a1a1a', \
  data every ::18::20 using ($3):(above($4-2*$5,0.766738071)):(0):((above($4+2*$5,0.766738071))-(above($4-2*$5,0.766738071))) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::18::20 using 3:4 with points pt 11 ps 0.68 lc rgb '#1a1a1a', \
  data every ::21::23 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::21::23 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::21::23 using ($3):(above($4-2*$5,0.766738071)):(0):((above($4+2*$5,0.766738071))-(above($4-2*$5,0.766738071))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::21::23 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::26::28 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::26::28 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::26::28 using ($3):(above($4-2*$5,0.766738071)):(0):((above($4+2*$5,0.766738071))-(above($4-2*$5,0.766738071))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::26::28 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::32::34 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::32::34 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::32::34 using ($3):(above($4-2*$5,0.766738071)):(0):((above($4+2*$5,0.766738071))-(above($4-2*$5,0.766738071))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::32::34 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00'
unset multiplot
set output
