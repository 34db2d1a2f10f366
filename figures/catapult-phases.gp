# Draws catapult-phases.svg from catapult-phases.csv. To draw it again: gnuplot -d catapult-phases.gp
reset
set encoding utf8
set terminal svg enhanced size 900,664 fixed font 'sans-serif,14' background '#ffffff' butt name 'catapult_phases'
set output 'catapult-phases.svg'
set datafile separator comma
set datafile columnheaders
data = 'catapult-phases.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 664.0
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
set rmargin at screen px(421.35)
set tmargin at screen py(32)
set bmargin at screen py(282)
set grid xtics
set xrange [0:45]
set xtics ('' 0, '' 10, '' 20, '' 30, '' 40)
set grid ytics
set logscale y
set yrange [1e-08:100000000]
set ytics ('' 1e-06, '' 0.001, '' 1, '' 1000, '' 1000000, '' 1e-08 1, '' 1e-07 1, '' 1e-05 1, '' 0.0001 1, '' 0.01 1, '' 0.1 1, '' 10 1, '' 100 1, '' 10000 1, '' 100000 1, '' 10000000 1, '' 100000000 1)
set label '0' at screen px(70.35),py(298) center front font ',12' tc rgb '#404040'
set label '10' at screen px(148.35),py(298) center front font ',12' tc rgb '#404040'
set label '20' at screen px(226.35),py(298) center front font ',12' tc rgb '#404040'
set label '30' at screen px(304.35),py(298) center front font ',12' tc rgb '#404040'
set label '40' at screen px(382.35),py(298) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(61.35),py(250.75) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(61.35),py(203.875) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(157) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(61.35),py(110.125) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 6}}}{/*0.01   }' at screen px(61.35),py(63.25) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step {/:Italic t}{/*0.01   }' at screen px(245.85),py(319) center front font ',14' tc rgb '#1a1a1a'
set label 'loss {/:Italic L}{/*0.01   }' at screen px(17),py(157) center rotate by 90 font ',14'
set object rectangle from screen px(288.725),py(198) to screen px(422.35),py(281) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(292.725),py(209) to screen px(318.725),py(209) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(305.725),py(209) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'one layer, 2.5' at screen px(325.725),py(209) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(292.725),py(227) to screen px(318.725),py(227) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set label '' at screen px(305.725),py(227) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 1.5{/*0.01   }' at screen px(325.725),py(227) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(292.725),py(245) to screen px(318.725),py(245) nohead front lw 1.12 dt solid lc rgb '#d55e00'
set label '' at screen px(305.725),py(245) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 2.5{/*0.01   }' at screen px(325.725),py(245) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(292.725),py(263) to screen px(318.725),py(263) nohead front lw 1.13 dt solid lc rgb '#009e73'
set label '' at screen px(305.725),py(263) point pt 13 ps 0.72 lc rgb '#009e73' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 4.1{/*0.01   }' at screen px(325.725),py(263) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::25 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::0::25 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::0::25 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::26::86 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::26::86 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::26::86 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::87::147 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::87::147 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::87::147 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data every ::148::158 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::148::158 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::148::158 using 3:4 with points pt 13 ps 0.72 lc rgb '#009e73'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(530.03)
set rmargin at screen px(881.03)
set tmargin at screen py(32)
set bmargin at screen py(282)
set grid xtics
set xrange [0:4.5]
set xtics ('' 0, '' 1, '' 2, '' 3, '' 4)
set grid noytics
set yrange [0:1.4]
set ytics ('' 0, '' 0.5, '' 1, '' 1.25)
set label '0' at screen px(530.03),py(298) center front font ',12' tc rgb '#404040'
set label '1' at screen px(608.03),py(298) center front font ',12' tc rgb '#404040'
set label '2' at screen px(686.03),py(298) center front font ',12' tc rgb '#404040'
set label '3' at screen px(764.03),py(298) center front font ',12' tc rgb '#404040'
set label '4' at screen px(842.03),py(298) center front font ',12' tc rgb '#404040'
set label '0' at screen px(521.03),py(282) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(521.03),py(192.714) right front font ',12' tc rgb '#404040'
set label '1' at screen px(521.03),py(103.429) right front font ',12' tc rgb '#404040'
set label 'diverged' at screen px(521.03),py(58.7857) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(530.03),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(705.53),py(319) center front font ',14' tc rgb '#1a1a1a'
set label 'final curvature {/:Italic λ}{/*0.76_{{/*1.18 ∞}}}/{/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(452.35),py(157) center rotate by 90 font ',14'
set object rectangle from screen px(531.03),py(144) to screen px(653.905),py(281) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(542.03),py(150) to screen px(568.03),py(160) front fc rgb '#56b4e9' fs transparent solid 0.2 noborder
set label 'small starts' at screen px(575.03),py(155) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(542.03),py(173) to screen px(568.03),py(173) nohead front lw 1.31 dt solid lc rgb '#0072b2'
set label 'their mean' at screen px(575.03),py(173) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(542.03),py(191) to screen px(568.03),py(191) nohead front lw 1.72 dt (2,3) lc rgb '#1a1a1a'
set label '4/{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} − 1{/*0.01   }' at screen px(575.03),py(191) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(542.03),py(209) to screen px(568.03),py(209) nohead front lw 1.73 dt (8,4) lc rgb '#1a1a1a'
set label 'expansion' at screen px(575.03),py(209) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(555.03),py(227) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'one layer' at screen px(575.03),py(227) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(555.03),py(238) to screen px(555.03),py(252) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(555.03),py(245) point pt 7 ps 0.62 lc rgb '#e69f00' front
set label '{/:Italic m} = 16{/*0.01   }' at screen px(575.03),py(245) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(555.03),py(256) to screen px(555.03),py(270) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(555.03),py(263) point pt 5 ps 0.54 lc rgb '#009e73' front
set label '{/:Italic m} = 16384{/*0.01   }' at screen px(575.03),py(263) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::159::358 using 3:($7):($8) with filledcurves fc rgb '#56b4e9' fs transparent solid 0.2 noborder, \
  data every ::359::558 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::559::655 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data every ::656::752 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::753::773 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::753::773 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::774::792 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::774::792 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::774::792 using 3:4 with points pt 7 ps 0.62 lc rgb '#e69f00', \
  data every ::793::794 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::793::794 using 3:4 with points pt 7 ps 0.62 lc rgb '#e69f00', \
  data every ::795::813 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::795::813 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::795::813 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::814::815 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::814::815 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(421.35)
set tmargin at screen py(364)
set bmargin at screen py(614)
set grid xtics
set logscale x
set xrange [2.8679105:22851.4802]
set xtics ('' 10, '' 100, '' 1000, '' 10000, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1)
set grid ytics
set yrange [1.8:4.2]
set ytics ('' 2, '' 2.5, '' 3, '' 3.5, '' 4)
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(119.152),py(630) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(209.121),py(630) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(299.09),py(630) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(389.059),py(630) center front font ',12' tc rgb '#404040'
set label '2.0' at screen px(61.35),py(593.167) right front font ',12' tc rgb '#404040'
set label '2.5' at screen px(61.35),py(541.083) right front font ',12' tc rgb '#404040'
set label '3.0' at screen px(61.35),py(489) right front font ',12' tc rgb '#404040'
set label '3.5' at screen px(61.35),py(436.917) right front font ',12' tc rgb '#404040'
set label '4.0' at screen px(61.35),py(384.833) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(70.35),py(346) left front font ',14' tc rgb '#1a1a1a'
set label 'width {/:Italic m}{/*0.01   }' at screen px(245.85),py(651) center front font ',14' tc rgb '#1a1a1a'
set label 'edges in {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(17),py(489) center rotate by 90 font ',14'
set object rectangle from screen px(258.975),py(451) to screen px(422.35),py(527) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(262.975),py(462) to screen px(288.975),py(462) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(275.975),py(462) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'one layer diverges' at screen px(295.975),py(462) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(262.975),py(480) to screen px(288.975),py(480) nohead front lw 1.71 dt solid lc rgb '#1a1a1a'
set label '4, 2 + 1/{/:Italic m}{/*0.01   }' at screen px(295.975),py(480) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(275.975),py(498) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'loss rises' at screen px(295.975),py(498) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(275.975),py(516) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'diverges' at screen px(295.975),py(516) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::823::919 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::920::1016 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::816::822 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::816::822 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::816::822 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::1017::1072 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1017::1072 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::1073::1128 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::1073::1128 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (d)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(530.03)
set rmargin at screen px(881.03)
set tmargin at screen py(364)
set bmargin at screen py(614)
set grid xtics
set xrange [2:4]
set xtics ('' 2, '' 2.5, '' 3, '' 3.5, '' 4)
set grid ytics
set yrange [0:1]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '2.0' at screen px(530.03),py(630) center front font ',12' tc rgb '#404040'
set label '2.5' at screen px(617.78),py(630) center front font ',12' tc rgb '#404040'
set label '3.0' at screen px(705.53),py(630) center front font ',12' tc rgb '#404040'
set label '3.5' at screen px(793.28),py(630) center front font ',12' tc rgb '#404040'
set label '4.0' at screen px(881.03),py(630) center front font ',12' tc rgb '#404040'
set label '0' at screen px(521.03),py(614) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(521.03),py(564) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(521.03),py(514) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(521.03),py(464) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(521.03),py(414) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(521.03),py(364) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(530.03),py(346) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(705.53),py(651) center front font ',14' tc rgb '#1a1a1a'
set label 'share above 4/{/:Italic η} − {/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(452.35),py(489) center rotate by 90 font ',14'
set object rectangle from screen px(531.03),py(363) to screen px(649.28),py(448) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(542.03),py(383) to screen px(568.03),py(383) nohead front lw 1.1 dt solid lc rgb '#d55e00'
set arrow from screen px(555.03),py(376) to screen px(555.03),py(390) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(555.03),py(383) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label '{/:Italic m} = 4{/*0.01   }' at screen px(575.03),py(383) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(542.03),py(401) to screen px(568.03),py(401) nohead front lw 1.11 dt solid lc rgb '#e69f00'
set arrow from screen px(555.03),py(394) to screen px(555.03),py(408) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(555.03),py(401) point pt 5 ps 0.54 lc rgb '#e69f00' front
set label '{/:Italic m} = 64{/*0.01   }' at screen px(575.03),py(401) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(542.03),py(419) to screen px(568.03),py(419) nohead front lw 1.12 dt solid lc rgb '#009e73'
set arrow from screen px(555.03),py(412) to screen px(555.03),py(426) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(555.03),py(419) point pt 9 ps 0.68 lc rgb '#009e73' front
set label '{/:Italic m} = 1024{/*0.01   }' at screen px(575.03),py(419) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(542.03),py(437) to screen px(568.03),py(437) nohead front lw 1.13 dt solid lc rgb '#0072b2'
set arrow from screen px(555.03),py(430) to screen px(555.03),py(444) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(555.03),py(437) point pt 13 ps 0.72 lc rgb '#0072b2' front
set label '{/:Italic m} = 16384{/*0.01   }' at screen px(575.03),py(437) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1129::1143 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1129::1143 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::1129::1143 using ($3):($7):(0):(($8)-($7)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::1129::1143 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::1144::1158 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::1144::1158 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::1144::1158 using ($3):($7):(0):(($8)-($7)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::1144::1158 using 3:4 with points pt 5 ps 0.54 lc rgb '#e69f00', \
  data every ::1159::1173 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::1159::1173 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::1159::1173 using ($3):($7):(0):(($8)-($7)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::1159::1173 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::1174::1188 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1174::1188 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::1174::1188 using ($3):($7):(0):(($8)-($7)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::1174::1188 using 3:4 with points pt 13 ps 0.72 lc rgb '#0072b2'
unset multiplot
set output
