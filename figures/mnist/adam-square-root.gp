# Draws adam-square-root.svg from adam-square-root.csv. To draw it again: gnuplot -d adam-square-root.gp
reset
set encoding utf8
set terminal svg enhanced size 900,684 fixed font 'sans-serif,14' background '#ffffff' butt name 'adam_square_root'
set output 'adam-square-root.svg'
set datafile separator comma
set datafile columnheaders
data = 'adam-square-root.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 684.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Largest rate
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set logscale x
set xrange [3.2:640]
set xtics ('' 4, '' 16, '' 64, '' 256)
set grid ytics
set logscale y
set yrange [0.015:12]
set ytics ('' 0.1, '' 1, '' 10, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1)
set label '4' at screen px(85.7223),py(308) center front font ',12' tc rgb '#404040'
set label '16' at screen px(181.224),py(308) center front font ',12' tc rgb '#404040'
set label '64' at screen px(276.725),py(308) center front font ',12' tc rgb '#404040'
set label '256' at screen px(372.227),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(218.211) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(128.651) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(61.35),py(39.0915) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Largest rate{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(252.85),py(329) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic η}{/*0.76_{{/*1.18 max}}}{/*0.01   }' at screen px(17),py(162) center rotate by 90 font ',14'
set label '∝ {/:Italic B}{/*0.01   }' at screen px(389.719),py(58.9602) left front font ',12.5' tc rgb '#1a1a1a'
set label '∝ √{/:Italic B}{/*0.01   }' at screen px(85.7223),py(238.08) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(282.725),py(208) to screen px(436.35),py(291) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(299.725),py(212) to screen px(299.725),py(226) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(299.725),py(219) point pt 13 ps 0.72 lc rgb '#009e73' front
set label 'Adam, {/:Italic δ} = 1{/*0.01   }' at screen px(319.725),py(219) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(299.725),py(230) to screen px(299.725),py(244) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(299.725),py(237) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'gradient descent' at screen px(319.725),py(237) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(299.725),py(248) to screen px(299.725),py(262) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(299.725),py(255) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label 'Adam, tanh' at screen px(319.725),py(255) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(299.725),py(266) to screen px(299.725),py(280) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(299.725),py(273) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'Adam, ReLU' at screen px(319.725),py(273) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::96 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::97::193 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::194::201 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::194::201 using ($3):(above($4-2*$5,0.015)):(0):((above($4+2*$5,0.015))-(above($4-2*$5,0.015))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::194::201 using 3:4 with points pt 13 ps 0.72 lc rgb '#009e73', \
  data every ::202::209 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::202::209 using ($3):(above($4-2*$5,0.015)):(0):((above($4+2*$5,0.015))-(above($4-2*$5,0.015))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::202::209 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::210::217 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::210::217 using ($3):(above($4-2*$5,0.015)):(0):((above($4+2*$5,0.015))-(above($4-2*$5,0.015))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::210::217 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data every ::218::225 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::218::225 using ($3):(above($4-2*$5,0.015)):(0):((above($4+2*$5,0.015))-(above($4-2*$5,0.015))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::218::225 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b) Power between neighbouring sizes
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(520.63)
set rmargin at screen px(885.63)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set logscale x
set xrange [3.2:640]
set xtics ('' 4, '' 16, '' 64, '' 256)
set grid ytics
set yrange [-0.5:1.4]
set ytics ('' -0.5, '' 0, '' 0.5, '' 1)
set label '4' at screen px(536.002),py(308) center front font ',12' tc rgb '#404040'
set label '16' at screen px(631.504),py(308) center front font ',12' tc rgb '#404040'
set label '64' at screen px(727.005),py(308) center front font ',12' tc rgb '#404040'
set label '256' at screen px(822.507),py(308) center front font ',12' tc rgb '#404040'
set label '−0.5' at screen px(511.63),py(292) right front font ',12' tc rgb '#404040'
set label '0' at screen px(511.63),py(223.579) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(511.63),py(155.158) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(511.63),py(86.7368) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Power between neighbouring sizes{/*0.01   }' at screen px(520.63),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(703.13),py(329) center front font ',14' tc rgb '#1a1a1a'
set label 'power of {/:Italic B}{/*0.01   }' at screen px(466.35),py(162) center rotate by 90 font ',14'
set object rectangle from screen px(521.63),py(226) to screen px(677.255),py(291) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(532.63),py(237) to screen px(558.63),py(237) nohead front lw 1.1 dt (8,4) lc rgb '#808080'
set arrow from screen px(545.63),py(230) to screen px(545.63),py(244) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(545.63),py(237) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'gradient descent' at screen px(565.63),py(237) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(532.63),py(255) to screen px(558.63),py(255) nohead front lw 1.11 dt (2,3) lc rgb '#d55e00'
set arrow from screen px(545.63),py(248) to screen px(545.63),py(262) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(545.63),py(255) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label 'Adam, tanh' at screen px(565.63),py(255) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(532.63),py(273) to screen px(558.63),py(273) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(545.63),py(266) to screen px(545.63),py(280) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(545.63),py(273) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'Adam, ReLU' at screen px(565.63),py(273) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::226::226 using (3.2):4:(640-3.2):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::227::227 using (3.2):4:(640-3.2):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::228::234 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::228::234 using 3:4 with lines lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::228::234 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::228::234 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::235::241 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::235::241 using 3:4 with lines lw 1.1 dt (2,3) lc rgb '#d55e00', \
  data every ::235::241 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::235::241 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data every ::242::248 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::242::248 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::242::248 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::242::248 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c) Adam, δ = 1, over gradient descent
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(374)
set bmargin at screen py(634)
set grid xtics
set logscale x
set xrange [3.2:640]
set xtics ('' 4, '' 16, '' 64, '' 256)
set grid ytics
set logscale y
set yrange [0.1:20]
set ytics ('' 0.1, '' 0.5, '' 1, '' 2, '' 5, '' 10, '' 20)
set label '4' at screen px(85.7223),py(650) center front font ',12' tc rgb '#404040'
set label '16' at screen px(181.224),py(650) center front font ',12' tc rgb '#404040'
set label '64' at screen px(276.725),py(650) center front font ',12' tc rgb '#404040'
set label '256' at screen px(372.227),py(650) center front font ',12' tc rgb '#404040'
set label '0.1' at screen px(61.35),py(634) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(61.35),py(555.021) right front font ',12' tc rgb '#404040'
set label '1' at screen px(61.35),py(521.007) right front font ',12' tc rgb '#404040'
set label '2' at screen px(61.35),py(486.993) right front font ',12' tc rgb '#404040'
set label '5' at screen px(61.35),py(442.028) right front font ',12' tc rgb '#404040'
set label '10' at screen px(61.35),py(408.014) right front font ',12' tc rgb '#404040'
set label '20' at screen px(61.35),py(374) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Adam, δ = 1, over gradient descent{/*0.01   }' at screen px(70.35),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(252.85),py(671) center front font ',14' tc rgb '#1a1a1a'
set label 'ratio of the rates' at screen px(17),py(504) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(568) to screen px(226.6),py(633) front fc rgb 'white' fs solid 1 noborder
set label '' at screen px(95.35),py(579) point pt 13 ps 0.72 lc rgb '#1a1a1a' front
set label 'paper' at screen px(115.35),py(579) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(590) to screen px(95.35),py(604) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(95.35),py(597) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'mean over sum' at screen px(115.35),py(597) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(608) to screen px(95.35),py(622) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(615) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'mean over mean' at screen px(115.35),py(615) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::249::249 using (3.2):4:(640-3.2):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::250::250 using (3.2):4:(640-3.2):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::251::251 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::251::251 using 3:4 with points pt 13 ps 0.72 lc rgb '#1a1a1a', \
  data every ::252::259 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::252::259 using ($3):(above($4-2*$5,0.1)):(0):((above($4+2*$5,0.1))-(above($4-2*$5,0.1))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::252::259 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080', \
  data every ::260::267 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::260::267 using ($3):(above($4-2*$5,0.1)):(0):((above($4+2*$5,0.1))-(above($4-2*$5,0.1))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::260::267 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (d) Adam over gradient descent, times √B
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(520.63)
set rmargin at screen px(885.63)
set tmargin at screen py(374)
set bmargin at screen py(634)
set grid xtics
set logscale x
set xrange [3.2:640]
set xtics ('' 4, '' 16, '' 64, '' 256)
set grid ytics
set logscale y
set yrange [1:20]
set ytics ('' 1, '' 2, '' 5, '' 10, '' 20)
set label '4' at screen px(536.002),py(650) center front font ',12' tc rgb '#404040'
set label '16' at screen px(631.504),py(650) center front font ',12' tc rgb '#404040'
set label '64' at screen px(727.005),py(650) center front font ',12' tc rgb '#404040'
set label '256' at screen px(822.507),py(650) center front font ',12' tc rgb '#404040'
set label '1' at screen px(511.63),py(634) right front font ',12' tc rgb '#404040'
set label '2' at screen px(511.63),py(573.842) right front font ',12' tc rgb '#404040'
set label '5' at screen px(511.63),py(494.317) right front font ',12' tc rgb '#404040'
set label '10' at screen px(511.63),py(434.158) right front font ',12' tc rgb '#404040'
set label '20' at screen px(511.63),py(374) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Adam over gradient descent, times √B{/*0.01   }' at screen px(520.63),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(703.13),py(671) center front font ',14' tc rgb '#1a1a1a'
set label '√{/:Italic B} × ratio of the rates{/*0.01   }' at screen px(466.35),py(504) center rotate by 90 font ',14'
set object rectangle from screen px(521.63),py(373) to screen px(602.505),py(422) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(545.63),py(386) to screen px(545.63),py(400) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(545.63),py(393) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label 'tanh' at screen px(565.63),py(393) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(545.63),py(404) to screen px(545.63),py(418) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(545.63),py(411) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'ReLU' at screen px(565.63),py(411) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::268::275 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::268::275 using ($3):(above($4-2*$5,1)):(0):((above($4+2*$5,1))-(above($4-2*$5,1))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::268::275 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data every ::276::283 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::276::283 using ($3):(above($4-2*$5,1)):(0):((above($4+2*$5,1))-(above($4-2*$5,1))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::276::283 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
