# Draws flat-direction-bias.svg from flat-direction-bias.csv. To draw it again: gnuplot -d flat-direction-bias.gp
reset
set encoding utf8
set terminal svg enhanced size 900,690 fixed font 'sans-serif,14' background '#ffffff' butt name 'flat_direction_bias'
set output 'flat-direction-bias.svg'
set datafile separator comma
set datafile columnheaders
data = 'flat-direction-bias.csv'
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

# (a) The bias towards flat directions
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(62.79)
set rmargin at screen px(431.79)
set tmargin at screen py(32)
set bmargin at screen py(295)
set grid xtics
set logscale x
set xrange [3.98107171e-09:251.188643]
set xtics ('' 1e-09, '' 1e-06, '' 0.001, '' 1, '' 1e-08 1, '' 1e-07 1, '' 1e-05 1, '' 0.0001 1, '' 0.01 1, '' 0.1 1, '' 10 1, '' 100 1)
set grid ytics
set logscale y
set yrange [0.665905099:38997.8696]
set ytics ('' 1, '' 10, '' 100, '' 1000, '' 10000, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1, '' 30000 1)
set label '10{/*0.76^{{/*1.2 −9}}}{/*0.01   }' at screen px(42.29),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(144.79),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(247.29),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(349.79),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(53.79),py(285.259) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(53.79),py(230.095) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(53.79),py(174.931) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(53.79),py(119.768) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(53.79),py(64.604) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} The bias towards flat directions{/*0.01   }' at screen px(62.79),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(247.29),py(332) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic R}, flat over sharp{/*0.01   }' at screen px(17),py(163.5) center rotate by 90 font ',14'
set object rectangle from screen px(278.79),py(31) to screen px(432.79),py(152) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(282.79),py(51) to screen px(308.79),py(51) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'formula' at screen px(315.79),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(282.79),py(69) to screen px(308.79),py(69) nohead front lw 1.11 dt solid lc rgb '#808080'
set label '' at screen px(295.79),py(69) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(315.79),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(282.79),py(87) to screen px(308.79),py(87) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(295.79),py(80) to screen px(295.79),py(94) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(295.79),py(87) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'Newton' at screen px(315.79),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(282.79),py(105) to screen px(308.79),py(105) nohead front lw 1.13 dt solid lc rgb '#d55e00'
set arrow from screen px(295.79),py(98) to screen px(295.79),py(112) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(295.79),py(105) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'KFAC' at screen px(315.79),py(105) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(282.79),py(123) to screen px(308.79),py(123) nohead front lw 1.14 dt solid lc rgb '#56b4e9'
set arrow from screen px(295.79),py(116) to screen px(295.79),py(130) nohead front lw 1.2 dt solid lc rgb '#56b4e9'
set label '' at screen px(295.79),py(123) point pt 11 ps 0.68 lc rgb '#56b4e9' front
set label 'Adam, basis of {/:Italic H}{/*0.01   }' at screen px(315.79),py(123) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(282.79),py(141) to screen px(308.79),py(141) nohead front lw 1.15 dt solid lc rgb '#009e73'
set arrow from screen px(295.79),py(134) to screen px(295.79),py(148) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(295.79),py(141) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'Adam' at screen px(315.79),py(141) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::10 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::11::21 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::11::21 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::11::21 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::22::32 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::22::32 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::22::32 using ($3):(above($4-2*$5,0.665905099)):(0):((above($4+2*$5,0.665905099))-(above($4-2*$5,0.665905099))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::22::32 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::33::43 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::33::43 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::33::43 using ($3):(above($4-2*$5,0.665905099)):(0):((above($4+2*$5,0.665905099))-(above($4-2*$5,0.665905099))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::33::43 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::44::54 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::44::54 using 3:4 with lines lw 1.1 dt solid lc rgb '#56b4e9', \
  data every ::44::54 using ($3):(above($4-2*$5,0.665905099)):(0):((above($4+2*$5,0.665905099))-(above($4-2*$5,0.665905099))) with vectors nohead lw 1.2 dt solid lc rgb '#56b4e9', \
  data every ::44::54 using 3:4 with points pt 11 ps 0.68 lc rgb '#56b4e9', \
  data every ::55::65 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::55::65 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::55::65 using ($3):(above($4-2*$5,0.665905099)):(0):((above($4+2*$5,0.665905099))-(above($4-2*$5,0.665905099))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::55::65 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'

# (b) Every direction
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
set xrange [1.32873038e-09:2.15402458]
set xtics ('' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-09 1, '' 1e-07 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1)
set grid ytics
set logscale y
set yrange [0.670648776:1021.96215]
set ytics ('' 1, '' 10, '' 100, '' 1000, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1)
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(551.26),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(631.392),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(711.524),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(791.656),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(871.788),py(311) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(507.14),py(280.664) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(507.14),py(198.036) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(507.14),py(115.408) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(507.14),py(32.7796) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Every direction{/*0.01   }' at screen px(516.14),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'curvature {/:Italic λ}{/*0.76_{{/*1.18 {/:Italic i}}}}{/*0.01   }' at screen px(700.64),py(332) center front font ',14' tc rgb '#1a1a1a'
set label 'step, sharpest = 1' at screen px(462.79),py(163.5) center rotate by 90 font ',14'
set object rectangle from screen px(790.64),py(31) to screen px(886.14),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(794.64),py(51) to screen px(820.64),py(51) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '1/({/:Italic λ}+{/:Italic δ}){/*0.01   }' at screen px(827.64),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(807.64),py(69) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'Newton' at screen px(827.64),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(807.64),py(87) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'KFAC' at screen px(827.64),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(807.64),py(105) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'Adam' at screen px(827.64),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::66::114 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::115::163 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::115::163 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::164::212 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::164::212 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::213::261 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::213::261 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'

# (c) A batch damps itself
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(62.79)
set rmargin at screen px(431.79)
set tmargin at screen py(377)
set bmargin at screen py(640)
set grid xtics
set logscale x
set xrange [3.98107171e-09:251.188643]
set xtics ('' 1e-09, '' 1e-06, '' 0.001, '' 1, '' 1e-08 1, '' 1e-07 1, '' 1e-05 1, '' 0.0001 1, '' 0.01 1, '' 0.1 1, '' 10 1, '' 100 1)
set grid ytics
set logscale y
set yrange [0.159135331:3.39513937]
set ytics ('' 0.2, '' 0.5, '' 1, '' 2, '' 0.3 1, '' 0.4 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 3 1)
set label '10{/*0.76^{{/*1.2 −9}}}{/*0.01   }' at screen px(42.29),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(144.79),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(247.29),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(349.79),py(656) center front font ',12' tc rgb '#404040'
set label '0.2' at screen px(53.79),py(620.358) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(53.79),py(541.614) right front font ',12' tc rgb '#404040'
set label '1' at screen px(53.79),py(482.046) right front font ',12' tc rgb '#404040'
set label '2' at screen px(53.79),py(422.478) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} A batch damps itself{/*0.01   }' at screen px(62.79),py(359) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(247.29),py(677) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic R} over the formula{/*0.01   }' at screen px(17),py(508.5) center rotate by 90 font ',14'
set object rectangle from screen px(279.665),py(376) to screen px(432.79),py(425) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(283.665),py(396) to screen px(309.665),py(396) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '{/:Italic n} normal vectors{/*0.01   }' at screen px(316.665),py(396) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(296.665),py(407) to screen px(296.665),py(421) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(296.665),py(414) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'Newton' at screen px(316.665),py(414) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::262::262 using (3.98107171e-09):4:(251.188643-3.98107171e-09):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::263::273 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::274::284 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::274::284 using ($3):(above($4-2*$5,0.159135331)):(0):((above($4+2*$5,0.159135331))-(above($4-2*$5,0.159135331))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::274::284 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2'

# (d) Three kinds of KFAC
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
set xrange [3.98107171e-09:251.188643]
set xtics ('' 1e-09, '' 1e-06, '' 0.001, '' 1, '' 1e-08 1, '' 1e-07 1, '' 1e-05 1, '' 0.0001 1, '' 0.01 1, '' 0.1 1, '' 10 1, '' 100 1)
set grid ytics
set logscale y
set yrange [0.0210671043:2.1090423]
set ytics ('' 0.1, '' 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1)
set label '10{/*0.76^{{/*1.2 −9}}}{/*0.01   }' at screen px(495.64),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(598.14),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(700.64),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(803.14),py(656) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(507.14),py(551.075) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(507.14),py(419.607) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Three kinds of KFAC{/*0.01   }' at screen px(516.14),py(359) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(700.64),py(677) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic R} over the formula{/*0.01   }' at screen px(462.79),py(508.5) center rotate by 90 font ',14'
set object rectangle from screen px(719.015),py(574) to screen px(886.14),py(639) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(723.015),py(585) to screen px(749.015),py(585) nohead front lw 1.1 dt solid lc rgb '#cc79a7'
set arrow from screen px(736.015),py(578) to screen px(736.015),py(592) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(736.015),py(585) point pt 13 ps 0.72 lc rgb '#cc79a7' front
set label 'KFAC from identity' at screen px(756.015),py(585) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(723.015),py(603) to screen px(749.015),py(603) nohead front lw 1.11 dt solid lc rgb '#e69f00'
set arrow from screen px(736.015),py(596) to screen px(736.015),py(610) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(736.015),py(603) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'KFAC, true Fisher' at screen px(756.015),py(603) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(723.015),py(621) to screen px(749.015),py(621) nohead front lw 1.12 dt solid lc rgb '#d55e00'
set arrow from screen px(736.015),py(614) to screen px(736.015),py(628) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(736.015),py(621) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'KFAC' at screen px(756.015),py(621) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::285::285 using (3.98107171e-09):4:(251.188643-3.98107171e-09):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::286::296 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::286::296 using 3:4 with lines lw 1.1 dt solid lc rgb '#cc79a7', \
  data every ::286::296 using ($3):(above($4-2*$5,0.0210671043)):(0):((above($4+2*$5,0.0210671043))-(above($4-2*$5,0.0210671043))) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::286::296 using 3:4 with points pt 13 ps 0.72 lc rgb '#cc79a7', \
  data every ::297::307 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::297::307 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::297::307 using ($3):(above($4-2*$5,0.0210671043)):(0):((above($4+2*$5,0.0210671043))-(above($4-2*$5,0.0210671043))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::297::307 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data every ::308::318 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::308::318 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::308::318 using ($3):(above($4-2*$5,0.0210671043)):(0):((above($4+2*$5,0.0210671043))-(above($4-2*$5,0.0210671043))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::308::318 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00'
unset multiplot
set output
