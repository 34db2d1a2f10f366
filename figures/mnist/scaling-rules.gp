# Draws scaling-rules.svg from scaling-rules.csv. To draw it again: gnuplot -d scaling-rules.gp
reset
set encoding utf8
set terminal svg enhanced size 900,864 fixed font 'sans-serif,14' background '#ffffff' butt name 'scaling_rules'
set output 'scaling-rules.svg'
set datafile separator comma
set datafile columnheaders
data = 'scaling-rules.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 864.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) SGD, η_0 = 0.3
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(64.68)
set rmargin at screen px(435.68)
set tmargin at screen py(32)
set bmargin at screen py(238)
set grid xtics
set logscale x
set xrange [6.58872814:1243.33556]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [6:100]
set ytics ('' 10, '' 20, '' 50, '' 100)
set label '8' at screen px(78.4207),py(254) center front font ',12' tc rgb '#404040'
set label '32' at screen px(176.569),py(254) center front font ',12' tc rgb '#404040'
set label '128' at screen px(274.717),py(254) center front font ',12' tc rgb '#404040'
set label '512' at screen px(372.865),py(254) center front font ',12' tc rgb '#404040'
set label '10' at screen px(55.68),py(200.597) right front font ',12' tc rgb '#404040'
set label '20' at screen px(55.68),py(149.844) right front font ',12' tc rgb '#404040'
set label '50' at screen px(55.68),py(82.7527) right front font ',12' tc rgb '#404040'
set label '100' at screen px(55.68),py(32) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} SGD, {/:Italic η}{/*0.76_{{/*1.18 0}}} = 0.3{/*0.01   }' at screen px(64.68),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(250.18),py(275) center front font ',14' tc rgb '#1a1a1a'
set label 'validation error (%){/*0.01   }' at screen px(17),py(135) center rotate by 90 font ',14'
plot \
  data every ::18::18 using 3:(6):(0):(100-6) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::0::5 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::0::5 using 3:4 with lines lw 1.1 dt (2,3) lc rgb '#808080', \
  data every ::0::5 using ($3):(above($4-2*$5,6)):(0):((above($4+2*$5,6))-(above($4-2*$5,6))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::0::5 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::6::11 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::6::11 using 3:4 with lines lw 1.1 dt (8,4) lc rgb '#d55e00', \
  data every ::6::11 using ($3):(above($4-2*$5,6)):(0):((above($4+2*$5,6))-(above($4-2*$5,6))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::6::11 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data every ::12::17 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::12::17 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::12::17 using ($3):(above($4-2*$5,6)):(0):((above($4+2*$5,6))-(above($4-2*$5,6))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::12::17 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b) SGD, η_0 = 0.3
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(514.36)
set rmargin at screen px(885.36)
set tmargin at screen py(32)
set bmargin at screen py(238)
set grid xtics
set logscale x
set xrange [6.58872814:1243.33556]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [7:350]
set ytics ('' 10, '' 20, '' 50, '' 100, '' 200)
set label '8' at screen px(528.101),py(254) center front font ',12' tc rgb '#404040'
set label '32' at screen px(626.249),py(254) center front font ',12' tc rgb '#404040'
set label '128' at screen px(724.397),py(254) center front font ',12' tc rgb '#404040'
set label '512' at screen px(822.545),py(254) center front font ',12' tc rgb '#404040'
set label '10' at screen px(505.36),py(219.218) right front font ',12' tc rgb '#404040'
set label '20' at screen px(505.36),py(182.718) right front font ',12' tc rgb '#404040'
set label '50' at screen px(505.36),py(134.468) right front font ',12' tc rgb '#404040'
set label '100' at screen px(505.36),py(97.9682) right front font ',12' tc rgb '#404040'
set label '200' at screen px(505.36),py(61.4683) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} SGD, {/:Italic η}{/*0.76_{{/*1.18 0}}} = 0.3{/*0.01   }' at screen px(514.36),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(699.86),py(275) center front font ',14' tc rgb '#1a1a1a'
set label 'distance from the start' at screen px(466.68),py(135) center rotate by 90 font ',14'
plot \
  data every ::37::37 using 3:(7):(0):(350-7) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::19::24 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::19::24 using 3:4 with lines lw 1.1 dt (2,3) lc rgb '#808080', \
  data every ::19::24 using ($3):(above($4-2*$5,7)):(0):((above($4+2*$5,7))-(above($4-2*$5,7))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::19::24 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::25::30 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::25::30 using 3:4 with lines lw 1.1 dt (8,4) lc rgb '#d55e00', \
  data every ::25::30 using ($3):(above($4-2*$5,7)):(0):((above($4+2*$5,7))-(above($4-2*$5,7))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::25::30 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data every ::31::36 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::31::36 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::31::36 using ($3):(above($4-2*$5,7)):(0):((above($4+2*$5,7))-(above($4-2*$5,7))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::31::36 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c) Adam, η_0 = 0.02
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(64.68)
set rmargin at screen px(435.68)
set tmargin at screen py(320)
set bmargin at screen py(526)
set grid xtics
set logscale x
set xrange [6.58872814:1243.33556]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [6:100]
set ytics ('' 10, '' 20, '' 50, '' 100)
set label '8' at screen px(78.4207),py(542) center front font ',12' tc rgb '#404040'
set label '32' at screen px(176.569),py(542) center front font ',12' tc rgb '#404040'
set label '128' at screen px(274.717),py(542) center front font ',12' tc rgb '#404040'
set label '512' at screen px(372.865),py(542) center front font ',12' tc rgb '#404040'
set label '10' at screen px(55.68),py(488.597) right front font ',12' tc rgb '#404040'
set label '20' at screen px(55.68),py(437.844) right front font ',12' tc rgb '#404040'
set label '50' at screen px(55.68),py(370.753) right front font ',12' tc rgb '#404040'
set label '100' at screen px(55.68),py(320) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Adam, {/:Italic η}{/*0.76_{{/*1.18 0}}} = 0.02{/*0.01   }' at screen px(64.68),py(302) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(250.18),py(563) center front font ',14' tc rgb '#1a1a1a'
set label 'validation error (%){/*0.01   }' at screen px(17),py(423) center rotate by 90 font ',14'
set object rectangle from screen px(65.68),py(319) to screen px(181.305),py(386) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(76.68),py(339) to screen px(102.68),py(339) nohead front lw 1.1 dt (2,3) lc rgb '#808080'
set arrow from screen px(89.68),py(332) to screen px(89.68),py(346) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(89.68),py(339) point pt 5 ps 0.54 lc rgb '#808080' front
set label '{/:Italic η} constant{/*0.01   }' at screen px(109.68),py(339) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(76.68),py(357) to screen px(102.68),py(357) nohead front lw 1.11 dt (8,4) lc rgb '#d55e00'
set arrow from screen px(89.68),py(350) to screen px(89.68),py(364) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(89.68),py(357) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label '{/:Italic η} ∝ √{/:Italic B}{/*0.01   }' at screen px(109.68),py(357) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(76.68),py(375) to screen px(102.68),py(375) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(89.68),py(368) to screen px(89.68),py(382) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(89.68),py(375) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic η} ∝ {/:Italic B}{/*0.01   }' at screen px(109.68),py(375) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::56::56 using 3:(6):(0):(100-6) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::38::43 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::38::43 using 3:4 with lines lw 1.1 dt (2,3) lc rgb '#808080', \
  data every ::38::43 using ($3):(above($4-2*$5,6)):(0):((above($4+2*$5,6))-(above($4-2*$5,6))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::38::43 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::44::49 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::44::49 using 3:4 with lines lw 1.1 dt (8,4) lc rgb '#d55e00', \
  data every ::44::49 using ($3):(above($4-2*$5,6)):(0):((above($4+2*$5,6))-(above($4-2*$5,6))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::44::49 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data every ::50::55 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::50::55 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::50::55 using ($3):(above($4-2*$5,6)):(0):((above($4+2*$5,6))-(above($4-2*$5,6))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::50::55 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (d) Adam, η_0 = 0.02
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(514.36)
set rmargin at screen px(885.36)
set tmargin at screen py(320)
set bmargin at screen py(526)
set grid xtics
set logscale x
set xrange [6.58872814:1243.33556]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [7:350]
set ytics ('' 10, '' 20, '' 50, '' 100, '' 200)
set label '8' at screen px(528.101),py(542) center front font ',12' tc rgb '#404040'
set label '32' at screen px(626.249),py(542) center front font ',12' tc rgb '#404040'
set label '128' at screen px(724.397),py(542) center front font ',12' tc rgb '#404040'
set label '512' at screen px(822.545),py(542) center front font ',12' tc rgb '#404040'
set label '10' at screen px(505.36),py(507.218) right front font ',12' tc rgb '#404040'
set label '20' at screen px(505.36),py(470.718) right front font ',12' tc rgb '#404040'
set label '50' at screen px(505.36),py(422.468) right front font ',12' tc rgb '#404040'
set label '100' at screen px(505.36),py(385.968) right front font ',12' tc rgb '#404040'
set label '200' at screen px(505.36),py(349.468) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Adam, {/:Italic η}{/*0.76_{{/*1.18 0}}} = 0.02{/*0.01   }' at screen px(514.36),py(302) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(699.86),py(563) center front font ',14' tc rgb '#1a1a1a'
set label 'distance from the start' at screen px(466.68),py(423) center rotate by 90 font ',14'
plot \
  data every ::75::75 using 3:(7):(0):(350-7) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::57::62 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::57::62 using 3:4 with lines lw 1.1 dt (2,3) lc rgb '#808080', \
  data every ::57::62 using ($3):(above($4-2*$5,7)):(0):((above($4+2*$5,7))-(above($4-2*$5,7))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::57::62 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::63::68 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::63::68 using 3:4 with lines lw 1.1 dt (8,4) lc rgb '#d55e00', \
  data every ::63::68 using ($3):(above($4-2*$5,7)):(0):((above($4+2*$5,7))-(above($4-2*$5,7))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::63::68 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data every ::69::74 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::69::74 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::69::74 using ($3):(above($4-2*$5,7)):(0):((above($4+2*$5,7))-(above($4-2*$5,7))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::69::74 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (e) Adam, η_0 = 0.06
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(64.68)
set rmargin at screen px(435.68)
set tmargin at screen py(608)
set bmargin at screen py(814)
set grid xtics
set logscale x
set xrange [6.58872814:1243.33556]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [6:100]
set ytics ('' 10, '' 20, '' 50, '' 100)
set label '8' at screen px(78.4207),py(830) center front font ',12' tc rgb '#404040'
set label '32' at screen px(176.569),py(830) center front font ',12' tc rgb '#404040'
set label '128' at screen px(274.717),py(830) center front font ',12' tc rgb '#404040'
set label '512' at screen px(372.865),py(830) center front font ',12' tc rgb '#404040'
set label '10' at screen px(55.68),py(776.597) right front font ',12' tc rgb '#404040'
set label '20' at screen px(55.68),py(725.844) right front font ',12' tc rgb '#404040'
set label '50' at screen px(55.68),py(658.753) right front font ',12' tc rgb '#404040'
set label '100' at screen px(55.68),py(608) right front font ',12' tc rgb '#404040'
set label '{/:Bold (e)} Adam, {/:Italic η}{/*0.76_{{/*1.18 0}}} = 0.06{/*0.01   }' at screen px(64.68),py(590) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(250.18),py(851) center front font ',14' tc rgb '#1a1a1a'
set label 'validation error (%){/*0.01   }' at screen px(17),py(711) center rotate by 90 font ',14'
plot \
  data every ::94::94 using 3:(6):(0):(100-6) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::76::81 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::76::81 using 3:4 with lines lw 1.1 dt (2,3) lc rgb '#808080', \
  data every ::76::81 using ($3):(above($4-2*$5,6)):(0):((above($4+2*$5,6))-(above($4-2*$5,6))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::76::81 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::82::87 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::82::87 using 3:4 with lines lw 1.1 dt (8,4) lc rgb '#d55e00', \
  data every ::82::87 using ($3):(above($4-2*$5,6)):(0):((above($4+2*$5,6))-(above($4-2*$5,6))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::82::87 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data every ::88::93 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::88::93 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::88::93 using ($3):(above($4-2*$5,6)):(0):((above($4+2*$5,6))-(above($4-2*$5,6))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::88::93 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (f) Adam, η_0 = 0.06
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(514.36)
set rmargin at screen px(885.36)
set tmargin at screen py(608)
set bmargin at screen py(814)
set grid xtics
set logscale x
set xrange [6.58872814:1243.33556]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [7:350]
set ytics ('' 10, '' 20, '' 50, '' 100, '' 200)
set label '8' at screen px(528.101),py(830) center front font ',12' tc rgb '#404040'
set label '32' at screen px(626.249),py(830) center front font ',12' tc rgb '#404040'
set label '128' at screen px(724.397),py(830) center front font ',12' tc rgb '#404040'
set label '512' at screen px(822.545),py(830) center front font ',12' tc rgb '#404040'
set label '10' at screen px(505.36),py(795.218) right front font ',12' tc rgb '#404040'
set label '20' at screen px(505.36),py(758.718) right front font ',12' tc rgb '#404040'
set label '50' at screen px(505.36),py(710.468) right front font ',12' tc rgb '#404040'
set label '100' at screen px(505.36),py(673.968) right front font ',12' tc rgb '#404040'
set label '200' at screen px(505.36),py(637.468) right front font ',12' tc rgb '#404040'
set label '{/:Bold (f)} Adam, {/:Italic η}{/*0.76_{{/*1.18 0}}} = 0.06{/*0.01   }' at screen px(514.36),py(590) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(699.86),py(851) center front font ',14' tc rgb '#1a1a1a'
set label 'distance from the start' at screen px(466.68),py(711) center rotate by 90 font ',14'
plot \
  data every ::113::113 using 3:(7):(0):(350-7) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::95::100 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::95::100 using 3:4 with lines lw 1.1 dt (2,3) lc rgb '#808080', \
  data every ::95::100 using ($3):(above($4-2*$5,7)):(0):((above($4+2*$5,7))-(above($4-2*$5,7))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::95::100 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::101::106 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::101::106 using 3:4 with lines lw 1.1 dt (8,4) lc rgb '#d55e00', \
  data every ::101::106 using ($3):(above($4-2*$5,7)):(0):((above($4+2*$5,7))-(above($4-2*$5,7))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::101::106 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data every ::107::112 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::107::112 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::107::112 using ($3):(above($4-2*$5,7)):(0):((above($4+2*$5,7))-(above($4-2*$5,7))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::107::112 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
