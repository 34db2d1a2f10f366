# Draws damping-units.svg from damping-units.csv. To draw it again: gnuplot -d damping-units.gp
reset
set encoding utf8
set terminal svg enhanced size 900,680 fixed font 'sans-serif,14' background '#ffffff' butt name 'damping_units'
set output 'damping-units.svg'
set datafile separator comma
set datafile columnheaders
data = 'damping-units.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 680.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) The learnt damping
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(432.35)
set tmargin at screen py(32)
set bmargin at screen py(290)
set grid xtics
set logscale x
set xrange [0.895025071:17.8765942]
set xtics ('' 1, '' 2, '' 4, '' 8, '' 16)
set grid ytics
set logscale y
set yrange [0.00266837602:85.1933057]
set ytics ('' 0.01, '' 0.1, '' 1, '' 10, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1)
set label '1' at screen px(83.7574),py(306) center front font ',12' tc rgb '#404040'
set label '2' at screen px(167.554),py(306) center front font ',12' tc rgb '#404040'
set label '4' at screen px(251.35),py(306) center front font ',12' tc rgb '#404040'
set label '8' at screen px(335.146),py(306) center front font ',12' tc rgb '#404040'
set label '16' at screen px(418.943),py(306) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(257.135) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(199.855) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(142.574) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(61.35),py(85.294) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} The learnt damping{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'factor of the pixels, {/:Italic u}{/*0.01   }' at screen px(251.35),py(327) center front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(17),py(161) center rotate by 90 font ',14'
set object rectangle from screen px(333.1),py(188) to screen px(433.35),py(289) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(337.1),py(199) to screen px(363.1),py(199) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '{/:Italic u}{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(370.1),py(199) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(337.1),py(217) to screen px(363.1),py(217) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label '{/:Italic u}{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(370.1),py(217) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(350.1),py(235) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'target {/:Italic τI}{/*0.01   }' at screen px(370.1),py(235) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(350.1),py(246) to screen px(350.1),py(260) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(350.1),py(253) point pt 5 ps 0.54 lc rgb '#009e73' front
set label 'needed' at screen px(370.1),py(253) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(350.1),py(264) to screen px(350.1),py(278) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(350.1),py(271) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'target {/:Italic I}{/*0.01   }' at screen px(370.1),py(271) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::96 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::97::193 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::194::197 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::194::197 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::198::200 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::198::200 using ($3):(above($4-2*$5,0.00266837602)):(0):((above($4+2*$5,0.00266837602))-(above($4-2*$5,0.00266837602))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::198::200 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::201::204 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::201::204 using ($3):(above($4-2*$5,0.00266837602)):(0):((above($4+2*$5,0.00266837602))-(above($4-2*$5,0.00266837602))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::201::204 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00'

# (b) Training with it
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(522.67)
set rmargin at screen px(884.67)
set tmargin at screen py(32)
set bmargin at screen py(290)
set grid xtics
set logscale x
set xrange [0.189464571:337.794025]
set xtics ('' 0.25, '' 1, '' 4, '' 16, '' 64, '' 256)
set grid ytics
set yrange [20.0218135:53.74653]
set ytics ('' 30, '' 40, '' 50)
set label '0.25' at screen px(536.077),py(306) center front font ',12' tc rgb '#404040'
set label '1' at screen px(603.114),py(306) center front font ',12' tc rgb '#404040'
set label '4' at screen px(670.151),py(306) center front font ',12' tc rgb '#404040'
set label '16' at screen px(737.189),py(306) center front font ',12' tc rgb '#404040'
set label '64' at screen px(804.226),py(306) center front font ',12' tc rgb '#404040'
set label '256' at screen px(871.263),py(306) center front font ',12' tc rgb '#404040'
set label '30' at screen px(513.67),py(213.665) right front font ',12' tc rgb '#404040'
set label '40' at screen px(513.67),py(137.163) right front font ',12' tc rgb '#404040'
set label '50' at screen px(513.67),py(60.6616) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Training with it{/*0.01   }' at screen px(522.67),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'factor of the pixels, {/:Italic u}{/*0.01   }' at screen px(703.67),py(327) center front font ',14' tc rgb '#1a1a1a'
set label 'test error (%){/*0.01   }' at screen px(463.35),py(161) center rotate by 90 font ',14'
set object rectangle from screen px(785.42),py(31) to screen px(885.67),py(80) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(789.42),py(51) to screen px(815.42),py(51) nohead front lw 1.1 dt solid lc rgb '#808080'
set arrow from screen px(802.42),py(44) to screen px(802.42),py(58) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(802.42),py(51) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'target {/:Italic τI}{/*0.01   }' at screen px(822.42),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(789.42),py(69) to screen px(815.42),py(69) nohead front lw 1.11 dt solid lc rgb '#d55e00'
set arrow from screen px(802.42),py(62) to screen px(802.42),py(76) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(802.42),py(69) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'target {/:Italic I}{/*0.01   }' at screen px(822.42),py(69) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::205::210 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::205::210 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::205::210 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::205::210 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::211::216 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::211::216 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::211::216 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::211::216 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00'

# (c) The way there
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(432.35)
set tmargin at screen py(372)
set bmargin at screen py(630)
set grid xtics
set xrange [7.2:82.8]
set xtics ('' 20, '' 40, '' 60, '' 80)
set grid ytics
set logscale y
set yrange [0.302566959:947.471432]
set ytics ('' 1, '' 10, '' 100, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1)
set label '20' at screen px(131.641),py(646) center front font ',12' tc rgb '#404040'
set label '40' at screen px(227.408),py(646) center front font ',12' tc rgb '#404040'
set label '60' at screen px(323.175),py(646) center front font ',12' tc rgb '#404040'
set label '80' at screen px(418.943),py(646) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(591.683) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(61.35),py(517.879) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(61.35),py(444.075) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} The way there{/*0.01   }' at screen px(70.35),py(354) left front font ',14' tc rgb '#1a1a1a'
set label 'step {/:Italic t}{/*0.01   }' at screen px(251.35),py(667) center front font ',14' tc rgb '#1a1a1a'
set label 'training loss' at screen px(17),py(501) center rotate by 90 font ',14'
set object rectangle from screen px(332.6),py(463) to screen px(433.35),py(539) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(336.6),py(474) to screen px(362.6),py(474) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(349.6),py(474) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'target {/:Italic τI}{/*0.01   }' at screen px(369.6),py(474) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(336.6),py(492) to screen px(362.6),py(492) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set label '' at screen px(349.6),py(492) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic u} = 0.25{/*0.01   }' at screen px(369.6),py(492) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(336.6),py(510) to screen px(362.6),py(510) nohead front lw 1.12 dt solid lc rgb '#cc79a7'
set label '' at screen px(349.6),py(510) point pt 5 ps 0.54 lc rgb '#cc79a7' front
set label '{/:Italic u} = 4{/*0.01   }' at screen px(369.6),py(510) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(336.6),py(528) to screen px(362.6),py(528) nohead front lw 1.13 dt solid lc rgb '#e69f00'
set label '' at screen px(349.6),py(528) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label '{/:Italic u} = 256{/*0.01   }' at screen px(369.6),py(528) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::217::224 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::217::224 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::217::224 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::225::232 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::225::232 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::225::232 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::233::240 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::233::240 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::233::240 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::241::248 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::241::248 using 3:4 with lines lw 1.1 dt solid lc rgb '#cc79a7', \
  data every ::241::248 using 3:4 with points pt 5 ps 0.54 lc rgb '#cc79a7', \
  data every ::249::256 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::249::256 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::249::256 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::257::264 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::257::264 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::257::264 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00'

# (d) Fixed damping
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(522.67)
set rmargin at screen px(884.67)
set tmargin at screen py(372)
set bmargin at screen py(630)
set grid xtics
set logscale x
set xrange [0.0207549291:433.631931]
set xtics ('' 0.1, '' 1, '' 10, '' 100, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1)
set grid ytics
set yrange [0.664786628:0.79552676]
set ytics ('' 0.675, '' 0.7, '' 0.725, '' 0.75, '' 0.775)
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(579.893),py(646) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(663.689),py(646) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(747.485),py(646) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(831.282),py(646) center front font ',12' tc rgb '#404040'
set label '0.675' at screen px(513.67),py(609.845) right front font ',12' tc rgb '#404040'
set label '0.700' at screen px(513.67),py(560.511) right front font ',12' tc rgb '#404040'
set label '0.725' at screen px(513.67),py(511.176) right front font ',12' tc rgb '#404040'
set label '0.750' at screen px(513.67),py(461.842) right front font ',12' tc rgb '#404040'
set label '0.775' at screen px(513.67),py(412.507) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Fixed damping{/*0.01   }' at screen px(522.67),py(354) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(703.67),py(667) center front font ',14' tc rgb '#1a1a1a'
set label 'test loss' at screen px(463.35),py(501) center rotate by 90 font ',14'
set object rectangle from screen px(797.045),py(371) to screen px(885.67),py(438) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(801.045),py(391) to screen px(827.045),py(391) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set arrow from screen px(814.045),py(384) to screen px(814.045),py(398) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(814.045),py(391) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic u} = 1{/*0.01   }' at screen px(834.045),py(391) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(801.045),py(409) to screen px(827.045),py(409) nohead front lw 1.11 dt solid lc rgb '#cc79a7'
set arrow from screen px(814.045),py(402) to screen px(814.045),py(416) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(814.045),py(409) point pt 5 ps 0.54 lc rgb '#cc79a7' front
set label '{/:Italic u} = 4{/*0.01   }' at screen px(834.045),py(409) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(801.045),py(427) to screen px(827.045),py(427) nohead front lw 1.12 dt solid lc rgb '#e69f00'
set arrow from screen px(814.045),py(420) to screen px(814.045),py(434) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(814.045),py(427) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label '{/:Italic u} = 16{/*0.01   }' at screen px(834.045),py(427) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::265::269 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::265::269 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::265::269 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::265::269 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::270::273 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::270::273 using 3:4 with lines lw 1.1 dt solid lc rgb '#cc79a7', \
  data every ::270::273 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::270::273 using 3:4 with points pt 5 ps 0.54 lc rgb '#cc79a7', \
  data every ::274::277 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::274::277 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::274::277 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::274::277 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00'
unset multiplot
set output
