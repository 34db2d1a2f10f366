# Draws curvature-learner.svg from curvature-learner.csv. To draw it again: gnuplot -d curvature-learner.gp
reset
set encoding utf8
set terminal svg enhanced size 900,347 fixed font 'sans-serif,14' background '#ffffff' butt name 'curvature_learner'
set output 'curvature-learner.svg'
set datafile separator comma
set datafile columnheaders
data = 'curvature-learner.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 347.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) The rates that are learnt
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(62.79)
set rmargin at screen px(434.79)
set tmargin at screen py(32)
set bmargin at screen py(297)
set grid xtics
set xrange [-0.56:14.56]
set xtics ('' 0, '' 5, '' 10)
set grid ytics
set logscale y
set yrange [0.374949386:1050.60098]
set ytics ('' 1, '' 10, '' 100, '' 1000, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1)
set label '0' at screen px(76.5678),py(313) center front font ',12' tc rgb '#404040'
set label '5' at screen px(199.584),py(313) center front font ',12' tc rgb '#404040'
set label '10' at screen px(322.6),py(313) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(53.79),py(264.252) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(53.79),py(187.384) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(53.79),py(110.516) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(53.79),py(33.6479) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} The rates that are learnt{/*0.01   }' at screen px(62.79),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'epoch' at screen px(248.79),py(334) center front font ',14' tc rgb '#1a1a1a'
set label 'effective rate {/:Italic η}/(1 − {/:Italic ρ}{/*0.76_{{/*1.18 {/:Italic m}}}}){/*0.01   }' at screen px(17),py(164.5) center rotate by 90 font ',14'
set object rectangle from screen px(63.79),py(31) to screen px(285.54),py(134) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(74.79),py(51) to screen px(100.79),py(51) nohead front lw 1.1 dt solid lc rgb '#cc79a7'
set arrow from screen px(87.79),py(44) to screen px(87.79),py(58) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(87.79),py(51) point pt 9 ps 0.68 lc rgb '#cc79a7' front
set label 'Polyak, squared' at screen px(107.79),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(74.79),py(69) to screen px(100.79),py(69) nohead front lw 1.11 dt solid lc rgb '#e69f00'
set arrow from screen px(87.79),py(62) to screen px(87.79),py(76) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(87.79),py(69) point pt 11 ps 0.68 lc rgb '#e69f00' front
set label 'Polyak, printed' at screen px(107.79),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(74.79),py(87) to screen px(100.79),py(87) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(87.79),py(80) to screen px(87.79),py(94) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(87.79),py(87) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'Nesterov, 1/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(107.79),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(74.79),py(105) to screen px(100.79),py(105) nohead front lw 1.13 dt solid lc rgb '#009e73'
set arrow from screen px(87.79),py(98) to screen px(87.79),py(112) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(87.79),py(105) point pt 13 ps 0.72 lc rgb '#009e73' front
set label 'printed, null space counted' at screen px(107.79),py(105) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(74.79),py(123) to screen px(100.79),py(123) nohead front lw 1.14 dt solid lc rgb '#d55e00'
set arrow from screen px(87.79),py(116) to screen px(87.79),py(130) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(87.79),py(123) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'Nesterov, printed' at screen px(107.79),py(123) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::7 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::0::7 using 3:4 with lines lw 1.1 dt solid lc rgb '#cc79a7', \
  data every ::0::7 using ($3):(above($7,0.374949386)):(0):((above($8,0.374949386))-(above($7,0.374949386))) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::0::7 using 3:4 with points pt 9 ps 0.68 lc rgb '#cc79a7', \
  data every ::8::15 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::8::15 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::8::15 using ($3):(above($7,0.374949386)):(0):((above($8,0.374949386))-(above($7,0.374949386))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::8::15 using 3:4 with points pt 11 ps 0.68 lc rgb '#e69f00', \
  data every ::16::23 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::16::23 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::16::23 using ($3):(above($7,0.374949386)):(0):((above($8,0.374949386))-(above($7,0.374949386))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::16::23 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::24::31 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::24::31 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::24::31 using ($3):(above($7,0.374949386)):(0):((above($8,0.374949386))-(above($7,0.374949386))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::24::31 using 3:4 with points pt 13 ps 0.72 lc rgb '#009e73', \
  data every ::32::39 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::32::39 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::32::39 using ($3):(above($7,0.374949386)):(0):((above($8,0.374949386))-(above($7,0.374949386))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::32::39 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (b) What comes of them
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(513.47)
set rmargin at screen px(885.47)
set tmargin at screen py(32)
set bmargin at screen py(297)
set grid noxtics
set xrange [-0.6:4.5]
set xtics ('' 0, '' 1, '' 2, '' 3, '' 4)
set grid ytics
set logscale y
set yrange [4:110]
set ytics ('' 5, '' 10, '' 20, '' 50, '' 100)
set label 'schedules' at screen px(557.235),py(313) center front font ',12' tc rgb '#404040'
set label 'batch' at screen px(630.176),py(313) center front font ',12' tc rgb '#404040'
set label 'all' at screen px(703.117),py(313) center front font ',12' tc rgb '#404040'
set label 'batch, once' at screen px(776.058),py(313) center front font ',12' tc rgb '#404040'
set label 'all, once' at screen px(848.999),py(313) center front font ',12' tc rgb '#404040'
set label '5' at screen px(504.47),py(279.158) right front font ',12' tc rgb '#404040'
set label '10' at screen px(504.47),py(223.734) right front font ',12' tc rgb '#404040'
set label '20' at screen px(504.47),py(168.31) right front font ',12' tc rgb '#404040'
set label '50' at screen px(504.47),py(95.0445) right front font ',12' tc rgb '#404040'
set label '100' at screen px(504.47),py(39.6209) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} What comes of them{/*0.01   }' at screen px(513.47),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'what is seen' at screen px(699.47),py(334) center front font ',14' tc rgb '#1a1a1a'
set label 'validation error (%){/*0.01   }' at screen px(465.79),py(164.5) center rotate by 90 font ',14'
plot \
  data every ::40::40 using (-0.6):4:(4.5--0.6):(0) with vectors nohead lw 1.1 dt (2,3) lc rgb '#808080', \
  data every ::41::46 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::41::46 using ($3):(above($4-2*$5,4)):(0):((above($4+2*$5,4))-(above($4-2*$5,4))) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::41::46 using 3:4 with points pt 13 ps 0.72 lc rgb '#1a1a1a', \
  data every ::47::48 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::47::48 using ($3):(above($4-2*$5,4)):(0):((above($4+2*$5,4))-(above($4-2*$5,4))) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::47::48 using 3:4 with points pt 9 ps 0.68 lc rgb '#cc79a7', \
  data every ::49::50 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::49::50 using ($3):(above($4-2*$5,4)):(0):((above($4+2*$5,4))-(above($4-2*$5,4))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::49::50 using 3:4 with points pt 11 ps 0.68 lc rgb '#e69f00', \
  data every ::51::54 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::51::54 using ($3):(above($4-2*$5,4)):(0):((above($4+2*$5,4))-(above($4-2*$5,4))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::51::54 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::55::55 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::55::55 using ($3):(above($4-2*$5,4)):(0):((above($4+2*$5,4))-(above($4-2*$5,4))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::55::55 using 3:4 with points pt 13 ps 0.72 lc rgb '#009e73', \
  data every ::56::59 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::56::59 using ($3):(above($4-2*$5,4)):(0):((above($4+2*$5,4))-(above($4-2*$5,4))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::56::59 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'
unset multiplot
set output
