# Draws catapult-phases.svg from catapult-phases.csv. To draw it again: gnuplot -d catapult-phases.gp
reset
set encoding utf8
set terminal svg enhanced size 900,700 fixed font 'sans-serif,14' background '#ffffff' butt name 'catapult_phases'
set output 'catapult-phases.svg'
set datafile separator comma
set datafile columnheaders
data = 'catapult-phases.csv'
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 700.0
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
set lmargin at screen px(94.68)
set rmargin at screen px(448.68)
set tmargin at screen py(48)
set bmargin at screen py(300)
set grid xtics
set xrange [0:4.5]
set xtics ('' 0, '' 1, '' 2, '' 3, '' 4)
set grid noytics
set yrange [0:1.4]
set ytics ('' 0, '' 0.5, '' 1, '' 1.25)
set label '0' at screen px(94.68),py(316) center front font ',12' tc rgb '#404040'
set label '1' at screen px(173.347),py(316) center front font ',12' tc rgb '#404040'
set label '2' at screen px(252.013),py(316) center front font ',12' tc rgb '#404040'
set label '3' at screen px(330.68),py(316) center front font ',12' tc rgb '#404040'
set label '4' at screen px(409.347),py(316) center front font ',12' tc rgb '#404040'
set label '0' at screen px(85.68),py(300) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(85.68),py(210) right front font ',12' tc rgb '#404040'
set label '1' at screen px(85.68),py(120) right front font ',12' tc rgb '#404040'
set label 'diverged' at screen px(85.68),py(75) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(94.68),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(271.68),py(337) center front font ',14' tc rgb '#1a1a1a'
set label 'final curvature {/:Italic λ}{/*0.76_{{/*1.18 ∞}}}/{/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(17),py(174) center rotate by 90 font ',14'
set label '2' at screen px(252.013),py(39) center front font ',12.5' tc rgb '#606060'
set label '4' at screen px(409.347),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(95.68),py(198) to screen px(213.93),py(299) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(106.68),py(209) to screen px(132.68),py(209) nohead front lw 1.7 dt (2,3) lc rgb '#1a1a1a'
set label '4/{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} − 1{/*0.01   }' at screen px(139.68),py(209) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(119.68),py(227) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'one layer' at screen px(139.68),py(227) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(119.68),py(238) to screen px(119.68),py(252) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(119.68),py(245) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic m} = 64{/*0.01   }' at screen px(139.68),py(245) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(119.68),py(256) to screen px(119.68),py(270) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(119.68),py(263) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label '{/:Italic m} = 1024{/*0.01   }' at screen px(139.68),py(263) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(119.68),py(274) to screen px(119.68),py(288) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(119.68),py(281) point pt 5 ps 0.54 lc rgb '#009e73' front
set label '{/:Italic m} = 16384{/*0.01   }' at screen px(139.68),py(281) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 11:(0):(0):(1.4-0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 12:(0):(0):(1.4-0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 1:2 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data using 3:5 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($3):($5-$6):(0):(($5+$6)-($5-$6)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 3:5 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 3:7 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($3):($7-$8):(0):(($7+$8)-($7-$8)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 3:7 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data using 3:9 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($3):($9-$10):(0):(($9+$10)-($9-$10)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 3:9 with points pt 5 ps 0.54 lc rgb '#009e73'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(527.48)
set rmargin at screen px(881.48)
set tmargin at screen py(48)
set bmargin at screen py(300)
set grid xtics
set logscale x
set xrange [2.82957019:32425.5607]
set xtics ('' 10, '' 100, '' 1000, '' 10000, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1, '' 30000 1)
set grid ytics
set yrange [1.8:4.2]
set ytics ('' 2, '' 2.5, '' 3, '' 3.5, '' 4)
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(575.295),py(316) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(662.505),py(316) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(749.715),py(316) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(836.925),py(316) center front font ',12' tc rgb '#404040'
set label '2.0' at screen px(518.48),py(279) right front font ',12' tc rgb '#404040'
set label '2.5' at screen px(518.48),py(226.5) right front font ',12' tc rgb '#404040'
set label '3.0' at screen px(518.48),py(174) right front font ',12' tc rgb '#404040'
set label '3.5' at screen px(518.48),py(121.5) right front font ',12' tc rgb '#404040'
set label '4.0' at screen px(518.48),py(69) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(527.48),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'width {/:Italic m}{/*0.01   }' at screen px(704.48),py(337) center front font ',14' tc rgb '#1a1a1a'
set label 'edges in {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(483.28),py(174) center rotate by 90 font ',14'
set object rectangle from screen px(719.105),py(136) to screen px(882.48),py(212) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(723.105),py(147) to screen px(749.105),py(147) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '4, 2 + 1/{/:Italic m}{/*0.01   }' at screen px(756.105),py(147) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(736.105),py(165) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'loss rises' at screen px(756.105),py(165) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(736.105),py(183) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'diverges' at screen px(756.105),py(183) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(736.105),py(201) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'one layer diverges' at screen px(756.105),py(201) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 13:14 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 13:15 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 16:17 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 16:17 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 16:18 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 16:18 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data using 19:20 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 19:20 with points pt 13 ps 0.72 lc rgb '#808080'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(94.68)
set rmargin at screen px(448.68)
set tmargin at screen py(398)
set bmargin at screen py(650)
set grid xtics
set xrange [2:4]
set xtics ('' 2, '' 2.5, '' 3, '' 3.5, '' 4)
set grid ytics
set yrange [0:4]
set ytics ('' 0, '' 1, '' 2, '' 3, '' 4)
set label '2.0' at screen px(94.68),py(666) center front font ',12' tc rgb '#404040'
set label '2.5' at screen px(183.18),py(666) center front font ',12' tc rgb '#404040'
set label '3.0' at screen px(271.68),py(666) center front font ',12' tc rgb '#404040'
set label '3.5' at screen px(360.18),py(666) center front font ',12' tc rgb '#404040'
set label '4.0' at screen px(448.68),py(666) center front font ',12' tc rgb '#404040'
set label '0' at screen px(85.68),py(650) right front font ',12' tc rgb '#404040'
set label '1' at screen px(85.68),py(587) right front font ',12' tc rgb '#404040'
set label '2' at screen px(85.68),py(524) right front font ',12' tc rgb '#404040'
set label '3' at screen px(85.68),py(461) right front font ',12' tc rgb '#404040'
set label '4' at screen px(85.68),py(398) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(94.68),py(364) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(271.68),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'final curvature {/:Italic ηλ}{/*0.76_{{/*1.18 ∞}}}{/*0.01   }' at screen px(17),py(524) center rotate by 90 font ',14'
set label '|{/:Italic a}| > 1{/*0.01   }' at screen px(288.495),py(389) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(263.367),py(397) to screen px(449.68),py(482) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(267.367),py(412) to screen px(293.367),py(422) front fc rgb '#56b4e9' fs transparent solid 0.2 noborder
set label 'all phases' at screen px(300.367),py(417) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(267.367),py(435) to screen px(293.367),py(435) nohead front lw 1.31 dt solid lc rgb '#0072b2'
set label 'mean' at screen px(300.367),py(435) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(267.367),py(453) to screen px(293.367),py(453) nohead front lw 1.72 dt (2,3) lc rgb '#1a1a1a'
set label '4 − {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(300.367),py(453) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(267.367),py(471) to screen px(293.367),py(471) nohead front lw 1.73 dt (8,4) lc rgb '#1a1a1a'
set label '2 − {/:Italic ξ} − 2{/:Italic ξ}{/*0.76^{{/*1.2 2}}}/3 − 4{/:Italic ξ}{/*0.76^{{/*1.2 3}}}/9{/*0.01   }' at screen px(300.367),py(471) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 21:($22):($23) with filledcurves fc rgb '#56b4e9' fs transparent solid 0.2 noborder, \
  data using 29:(0):(0):(4-0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 21:24 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 25:26 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data using 27:28 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a'

# (d)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(527.48)
set rmargin at screen px(881.48)
set tmargin at screen py(398)
set bmargin at screen py(650)
set grid xtics
set xrange [2:4]
set xtics ('' 2, '' 2.5, '' 3, '' 3.5, '' 4)
set grid ytics
set yrange [0:1]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '2.0' at screen px(527.48),py(666) center front font ',12' tc rgb '#404040'
set label '2.5' at screen px(615.98),py(666) center front font ',12' tc rgb '#404040'
set label '3.0' at screen px(704.48),py(666) center front font ',12' tc rgb '#404040'
set label '3.5' at screen px(792.98),py(666) center front font ',12' tc rgb '#404040'
set label '4.0' at screen px(881.48),py(666) center front font ',12' tc rgb '#404040'
set label '0' at screen px(518.48),py(650) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(518.48),py(599.6) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(518.48),py(549.2) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(518.48),py(498.8) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(518.48),py(448.4) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(518.48),py(398) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(527.48),py(364) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(704.48),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'share above 4/{/:Italic η} − {/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(483.28),py(524) center rotate by 90 font ',14'
set object rectangle from screen px(528.48),py(397) to screen px(646.73),py(482) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(539.48),py(417) to screen px(565.48),py(417) nohead front lw 1.1 dt solid lc rgb '#d55e00'
set arrow from screen px(552.48),py(410) to screen px(552.48),py(424) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(552.48),py(417) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label '{/:Italic m} = 4{/*0.01   }' at screen px(572.48),py(417) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(539.48),py(435) to screen px(565.48),py(435) nohead front lw 1.11 dt solid lc rgb '#e69f00'
set arrow from screen px(552.48),py(428) to screen px(552.48),py(442) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(552.48),py(435) point pt 5 ps 0.54 lc rgb '#e69f00' front
set label '{/:Italic m} = 64{/*0.01   }' at screen px(572.48),py(435) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(539.48),py(453) to screen px(565.48),py(453) nohead front lw 1.12 dt solid lc rgb '#009e73'
set arrow from screen px(552.48),py(446) to screen px(552.48),py(460) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(552.48),py(453) point pt 9 ps 0.68 lc rgb '#009e73' front
set label '{/:Italic m} = 1024{/*0.01   }' at screen px(572.48),py(453) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(539.48),py(471) to screen px(565.48),py(471) nohead front lw 1.13 dt solid lc rgb '#0072b2'
set arrow from screen px(552.48),py(464) to screen px(552.48),py(478) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(552.48),py(471) point pt 13 ps 0.72 lc rgb '#0072b2' front
set label '{/:Italic m} = 16384{/*0.01   }' at screen px(572.48),py(471) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 30:31 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 30:31 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data using ($30):($31-$32):(0):(($31+$32)-($31-$32)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 30:31 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data using 30:33 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 30:33 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data using ($30):($33-$34):(0):(($33+$34)-($33-$34)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data using 30:33 with points pt 5 ps 0.54 lc rgb '#e69f00', \
  data using 30:35 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 30:35 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data using ($30):($35-$36):(0):(($35+$36)-($35-$36)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 30:35 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data using 30:37 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 30:37 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data using ($30):($37-$38):(0):(($37+$38)-($37-$38)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 30:37 with points pt 13 ps 0.72 lc rgb '#0072b2'
unset multiplot
set output
