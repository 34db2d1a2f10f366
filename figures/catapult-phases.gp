# Draws catapult-phases.svg from catapult-phases.csv. To draw it again: gnuplot -d catapult-phases.gp
reset
set encoding utf8
set terminal svg enhanced size 900,688 fixed font 'sans-serif,14' background '#ffffff' butt name 'catapult_phases'
set output 'catapult-phases.svg'
set datafile separator comma
set datafile columnheaders
data = 'catapult-phases.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 688.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Three phases
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(438.35)
set tmargin at screen py(32)
set bmargin at screen py(294)
set grid xtics
set xrange [0:45]
set xtics ('' 0, '' 10, '' 20, '' 30, '' 40)
set grid ytics
set logscale y
set yrange [1e-08:100000000]
set ytics ('' 1e-06, '' 0.001, '' 1, '' 1000, '' 1000000, '' 1e-08 1, '' 1e-07 1, '' 1e-05 1, '' 0.0001 1, '' 0.01 1, '' 0.1 1, '' 10 1, '' 100 1, '' 10000 1, '' 100000 1, '' 10000000 1, '' 100000000 1)
set label '0' at screen px(70.35),py(310) center front font ',12' tc rgb '#404040'
set label '10' at screen px(152.128),py(310) center front font ',12' tc rgb '#404040'
set label '20' at screen px(233.906),py(310) center front font ',12' tc rgb '#404040'
set label '30' at screen px(315.683),py(310) center front font ',12' tc rgb '#404040'
set label '40' at screen px(397.461),py(310) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(61.35),py(261.25) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(61.35),py(212.125) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(163) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(61.35),py(113.875) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 6}}}{/*0.01   }' at screen px(61.35),py(64.75) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Three phases{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step {/:Italic t}{/*0.01   }' at screen px(254.35),py(331) center front font ',14' tc rgb '#1a1a1a'
set label 'loss {/:Italic L}{/*0.01   }' at screen px(17),py(163) center rotate by 90 font ',14'
set object rectangle from screen px(305.725),py(210) to screen px(439.35),py(293) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(309.725),py(221) to screen px(335.725),py(221) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(322.725),py(221) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'one layer, 2.5' at screen px(342.725),py(221) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(309.725),py(239) to screen px(335.725),py(239) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set label '' at screen px(322.725),py(239) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 1.5{/*0.01   }' at screen px(342.725),py(239) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(309.725),py(257) to screen px(335.725),py(257) nohead front lw 1.12 dt solid lc rgb '#d55e00'
set label '' at screen px(322.725),py(257) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 2.5{/*0.01   }' at screen px(342.725),py(257) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(309.725),py(275) to screen px(335.725),py(275) nohead front lw 1.13 dt solid lc rgb '#009e73'
set label '' at screen px(322.725),py(275) point pt 13 ps 0.72 lc rgb '#009e73' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 4.1{/*0.01   }' at screen px(342.725),py(275) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::47 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::0::47 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::0::47 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::48::108 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::48::108 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::48::108 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::109::169 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::109::169 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::109::169 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data every ::170::180 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::170::180 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::170::180 using 3:4 with points pt 13 ps 0.72 lc rgb '#009e73'

# (b) Where a run ends
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(513.55)
set rmargin at screen px(881.55)
set tmargin at screen py(32)
set bmargin at screen py(294)
set grid xtics
set xrange [0:4]
set xtics ('' 0, '' 1, '' 2, '' 3, '' 4)
set grid ytics
set yrange [0:1.1]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '0' at screen px(513.55),py(310) center front font ',12' tc rgb '#404040'
set label '1' at screen px(605.55),py(310) center front font ',12' tc rgb '#404040'
set label '2' at screen px(697.55),py(310) center front font ',12' tc rgb '#404040'
set label '3' at screen px(789.55),py(310) center front font ',12' tc rgb '#404040'
set label '4' at screen px(881.55),py(310) center front font ',12' tc rgb '#404040'
set label '0' at screen px(504.55),py(294) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(504.55),py(246.364) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(504.55),py(198.727) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(504.55),py(151.091) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(504.55),py(103.455) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(504.55),py(55.8182) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Where a run ends{/*0.01   }' at screen px(513.55),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(697.55),py(331) center front font ',14' tc rgb '#1a1a1a'
set label 'final curvature {/:Italic λ}{/*0.76_{{/*1.18 ∞}}}/{/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(469.35),py(163) center rotate by 90 font ',14'
set object rectangle from screen px(514.55),py(174) to screen px(637.425),py(293) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(525.55),py(180) to screen px(551.55),py(190) front fc rgb '#56b4e9' fs transparent solid 0.2 noborder
set label 'small starts' at screen px(558.55),py(185) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(525.55),py(203) to screen px(551.55),py(203) nohead front lw 1.31 dt solid lc rgb '#0072b2'
set label 'their mean' at screen px(558.55),py(203) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(525.55),py(221) to screen px(551.55),py(221) nohead front lw 1.72 dt (2,3) lc rgb '#1a1a1a'
set label '4/{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} − 1{/*0.01   }' at screen px(558.55),py(221) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(525.55),py(239) to screen px(551.55),py(239) nohead front lw 1.73 dt (8,4) lc rgb '#1a1a1a'
set label 'expansion' at screen px(558.55),py(239) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(538.55),py(250) to screen px(538.55),py(264) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(538.55),py(257) point pt 7 ps 0.62 lc rgb '#e69f00' front
set label '{/:Italic m} = 16{/*0.01   }' at screen px(558.55),py(257) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(538.55),py(268) to screen px(538.55),py(282) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(538.55),py(275) point pt 5 ps 0.54 lc rgb '#009e73' front
set label '{/:Italic m} = 16384{/*0.01   }' at screen px(558.55),py(275) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::181::380 using 3:($7):($8) with filledcurves fc rgb '#56b4e9' fs transparent solid 0.2 noborder, \
  data every ::381::580 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::581::677 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data every ::678::774 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::775::793 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::775::793 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::775::793 using 3:4 with points pt 7 ps 0.62 lc rgb '#e69f00', \
  data every ::794::812 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::794::812 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::794::812 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73'

# (c) Edges at every width
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(438.35)
set tmargin at screen py(376)
set bmargin at screen py(638)
set grid xtics
set logscale x
set xrange [2.8679105:22851.4802]
set xtics ('' 10, '' 100, '' 1000, '' 10000, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1)
set grid ytics
set yrange [1.8:4.2]
set ytics ('' 2, '' 2.5, '' 3, '' 3.5, '' 4)
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(121.516),py(654) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(215.842),py(654) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(310.169),py(654) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(404.495),py(654) center front font ',12' tc rgb '#404040'
set label '2.0' at screen px(61.35),py(616.167) right front font ',12' tc rgb '#404040'
set label '2.5' at screen px(61.35),py(561.583) right front font ',12' tc rgb '#404040'
set label '3.0' at screen px(61.35),py(507) right front font ',12' tc rgb '#404040'
set label '3.5' at screen px(61.35),py(452.417) right front font ',12' tc rgb '#404040'
set label '4.0' at screen px(61.35),py(397.833) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Edges at every width{/*0.01   }' at screen px(70.35),py(358) left front font ',14' tc rgb '#1a1a1a'
set label 'width {/:Italic m}{/*0.01   }' at screen px(254.35),py(675) center front font ',14' tc rgb '#1a1a1a'
set label 'edges in {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(17),py(507) center rotate by 90 font ',14'
set object rectangle from screen px(326.1),py(469) to screen px(439.35),py(545) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(330.1),py(480) to screen px(356.1),py(480) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(343.1),py(480) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'one layer' at screen px(363.1),py(480) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(330.1),py(498) to screen px(356.1),py(498) nohead front lw 1.71 dt solid lc rgb '#1a1a1a'
set label '4, 2 + 1/{/:Italic m}{/*0.01   }' at screen px(363.1),py(498) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(343.1),py(516) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'loss rises' at screen px(363.1),py(516) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(343.1),py(534) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label 'diverges' at screen px(363.1),py(534) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::869::965 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::966::1062 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::813::868 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::813::868 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::813::868 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::1063::1118 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::1063::1118 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::1119::1174 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::1119::1174 using 3:4 with points pt 9 ps 0.68 lc rgb '#d55e00'

# (d) Exceptions to the bound
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(513.55)
set rmargin at screen px(881.55)
set tmargin at screen py(376)
set bmargin at screen py(638)
set grid xtics
set xrange [2:4]
set xtics ('' 2, '' 2.5, '' 3, '' 3.5, '' 4)
set grid ytics
set yrange [0:1]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '2.0' at screen px(513.55),py(654) center front font ',12' tc rgb '#404040'
set label '2.5' at screen px(605.55),py(654) center front font ',12' tc rgb '#404040'
set label '3.0' at screen px(697.55),py(654) center front font ',12' tc rgb '#404040'
set label '3.5' at screen px(789.55),py(654) center front font ',12' tc rgb '#404040'
set label '4.0' at screen px(881.55),py(654) center front font ',12' tc rgb '#404040'
set label '0' at screen px(504.55),py(638) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(504.55),py(585.6) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(504.55),py(533.2) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(504.55),py(480.8) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(504.55),py(428.4) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(504.55),py(376) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Exceptions to the bound{/*0.01   }' at screen px(513.55),py(358) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(697.55),py(675) center front font ',14' tc rgb '#1a1a1a'
set label 'share above 4/{/:Italic η} − {/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(469.35),py(507) center rotate by 90 font ',14'
set object rectangle from screen px(514.55),py(375) to screen px(632.8),py(460) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(525.55),py(395) to screen px(551.55),py(395) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set arrow from screen px(538.55),py(388) to screen px(538.55),py(402) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(538.55),py(395) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic m} = 4{/*0.01   }' at screen px(558.55),py(395) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(525.55),py(413) to screen px(551.55),py(413) nohead front lw 1.11 dt solid lc rgb '#d55e00'
set arrow from screen px(538.55),py(406) to screen px(538.55),py(420) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(538.55),py(413) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label '{/:Italic m} = 64{/*0.01   }' at screen px(558.55),py(413) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(525.55),py(431) to screen px(551.55),py(431) nohead front lw 1.12 dt solid lc rgb '#009e73'
set arrow from screen px(538.55),py(424) to screen px(538.55),py(438) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(538.55),py(431) point pt 9 ps 0.68 lc rgb '#009e73' front
set label '{/:Italic m} = 1024{/*0.01   }' at screen px(558.55),py(431) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(525.55),py(449) to screen px(551.55),py(449) nohead front lw 1.13 dt solid lc rgb '#cc79a7'
set arrow from screen px(538.55),py(442) to screen px(538.55),py(456) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(538.55),py(449) point pt 13 ps 0.72 lc rgb '#cc79a7' front
set label '{/:Italic m} = 16384{/*0.01   }' at screen px(558.55),py(449) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1175::1189 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1175::1189 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::1175::1189 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::1175::1189 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::1190::1204 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::1190::1204 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::1190::1204 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::1190::1204 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data every ::1205::1219 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::1205::1219 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::1205::1219 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::1205::1219 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::1220::1234 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1220::1234 using 3:4 with lines lw 1.1 dt solid lc rgb '#cc79a7', \
  data every ::1220::1234 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::1220::1234 using 3:4 with points pt 13 ps 0.72 lc rgb '#cc79a7'
unset multiplot
set output
