# Draws damping-units.svg from damping-units.csv. To draw it again: gnuplot -d damping-units.gp
reset
set encoding utf8
set terminal svg enhanced size 900,686 fixed font 'sans-serif,14' background '#ffffff' butt name 'damping_units'
set output 'damping-units.svg'
set datafile separator comma
set datafile columnheaders
data = 'damping-units.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 686.0
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
set rmargin at screen px(436.35)
set tmargin at screen py(32)
set bmargin at screen py(293)
set grid xtics
set logscale x
set xrange [0.895025071:17.8765942]
set xtics ('' 1, '' 2, '' 4, '' 8, '' 16)
set grid ytics
set logscale y
set yrange [0.00240588793:46.268549]
set ytics ('' 0.01, '' 0.1, '' 1, '' 10, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1)
set label '1' at screen px(83.9056),py(309) center front font ',12' tc rgb '#404040'
set label '2' at screen px(168.628),py(309) center front font ',12' tc rgb '#404040'
set label '4' at screen px(253.35),py(309) center front font ',12' tc rgb '#404040'
set label '8' at screen px(338.072),py(309) center front font ',12' tc rgb '#404040'
set label '16' at screen px(422.794),py(309) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(255.305) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(194.38) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(133.456) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(61.35),py(72.532) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} The learnt damping{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'factor of the pixels, {/:Italic u}{/*0.01   }' at screen px(253.35),py(330) center front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(17),py(162.5) center rotate by 90 font ',14'
set object rectangle from screen px(337.1),py(191) to screen px(437.35),py(292) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(341.1),py(202) to screen px(367.1),py(202) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '{/:Italic u}{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(374.1),py(202) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(341.1),py(220) to screen px(367.1),py(220) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label '{/:Italic u}{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(374.1),py(220) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(354.1),py(238) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'target {/:Italic τI}{/*0.01   }' at screen px(374.1),py(238) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(354.1),py(249) to screen px(354.1),py(263) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(354.1),py(256) point pt 5 ps 0.54 lc rgb '#009e73' front
set label 'needed' at screen px(374.1),py(256) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(354.1),py(267) to screen px(354.1),py(281) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(354.1),py(274) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'target {/:Italic I}{/*0.01   }' at screen px(374.1),py(274) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::96 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::97::193 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::194::197 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::194::197 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::198::200 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::198::200 using ($3):(above($4-2*$5,0.00240588793)):(0):((above($4+2*$5,0.00240588793))-(above($4-2*$5,0.00240588793))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::198::200 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::201::204 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::201::204 using ($3):(above($4-2*$5,0.00240588793)):(0):((above($4+2*$5,0.00240588793))-(above($4-2*$5,0.00240588793))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::201::204 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00'

# (b) Training with it
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.11)
set rmargin at screen px(885.11)
set tmargin at screen py(32)
set bmargin at screen py(293)
set grid xtics
set logscale x
set xrange [0.189464571:337.794025]
set xtics ('' 0.25, '' 1, '' 4, '' 16, '' 64, '' 256)
set grid ytics
set yrange [13.7041365:73.0035833]
set ytics ('' 20, '' 40, '' 60)
set label '0.25' at screen px(532.666),py(309) center front font ',12' tc rgb '#404040'
set label '1' at screen px(600.443),py(309) center front font ',12' tc rgb '#404040'
set label '4' at screen px(668.221),py(309) center front font ',12' tc rgb '#404040'
set label '16' at screen px(735.999),py(309) center front font ',12' tc rgb '#404040'
set label '64' at screen px(803.777),py(309) center front font ',12' tc rgb '#404040'
set label '256' at screen px(871.554),py(309) center front font ',12' tc rgb '#404040'
set label '20' at screen px(510.11),py(265.289) right front font ',12' tc rgb '#404040'
set label '40' at screen px(510.11),py(177.262) right front font ',12' tc rgb '#404040'
set label '60' at screen px(510.11),py(89.2338) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Training with it{/*0.01   }' at screen px(519.11),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'factor of the pixels, {/:Italic u}{/*0.01   }' at screen px(702.11),py(330) center front font ',14' tc rgb '#1a1a1a'
set label 'test error (%){/*0.01   }' at screen px(467.35),py(162.5) center rotate by 90 font ',14'
set object rectangle from screen px(785.86),py(31) to screen px(886.11),py(80) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(789.86),py(51) to screen px(815.86),py(51) nohead front lw 1.1 dt solid lc rgb '#808080'
set arrow from screen px(802.86),py(44) to screen px(802.86),py(58) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(802.86),py(51) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'target {/:Italic τI}{/*0.01   }' at screen px(822.86),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(789.86),py(69) to screen px(815.86),py(69) nohead front lw 1.11 dt solid lc rgb '#d55e00'
set arrow from screen px(802.86),py(62) to screen px(802.86),py(76) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(802.86),py(69) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'target {/:Italic I}{/*0.01   }' at screen px(822.86),py(69) left front font ',12.5' tc rgb '#1a1a1a'
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
set rmargin at screen px(436.35)
set tmargin at screen py(375)
set bmargin at screen py(636)
set grid xtics
set xrange [7.2:82.8]
set xtics ('' 20, '' 40, '' 60, '' 80)
set grid ytics
set logscale y
set yrange [0.291520771:918.660702]
set ytics ('' 1, '' 10, '' 100, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1)
set label '20' at screen px(132.318),py(652) center front font ',12' tc rgb '#404040'
set label '40' at screen px(229.144),py(652) center front font ',12' tc rgb '#404040'
set label '60' at screen px(325.969),py(652) center front font ',12' tc rgb '#404040'
set label '80' at screen px(422.794),py(652) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(596.062) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(61.35),py(521.459) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(61.35),py(446.855) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} The way there{/*0.01   }' at screen px(70.35),py(357) left front font ',14' tc rgb '#1a1a1a'
set label 'step {/:Italic t}{/*0.01   }' at screen px(253.35),py(673) center front font ',14' tc rgb '#1a1a1a'
set label 'training loss' at screen px(17),py(505.5) center rotate by 90 font ',14'
set object rectangle from screen px(336.6),py(467.5) to screen px(437.35),py(543.5) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(340.6),py(478.5) to screen px(366.6),py(478.5) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(353.6),py(478.5) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'target {/:Italic τI}{/*0.01   }' at screen px(373.6),py(478.5) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(340.6),py(496.5) to screen px(366.6),py(496.5) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set label '' at screen px(353.6),py(496.5) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic u} = 0.25{/*0.01   }' at screen px(373.6),py(496.5) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(340.6),py(514.5) to screen px(366.6),py(514.5) nohead front lw 1.12 dt solid lc rgb '#cc79a7'
set label '' at screen px(353.6),py(514.5) point pt 5 ps 0.54 lc rgb '#cc79a7' front
set label '{/:Italic u} = 4{/*0.01   }' at screen px(373.6),py(514.5) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(340.6),py(532.5) to screen px(366.6),py(532.5) nohead front lw 1.13 dt solid lc rgb '#e69f00'
set label '' at screen px(353.6),py(532.5) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label '{/:Italic u} = 256{/*0.01   }' at screen px(373.6),py(532.5) left front font ',12.5' tc rgb '#1a1a1a'
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
set lmargin at screen px(519.11)
set rmargin at screen px(885.11)
set tmargin at screen py(375)
set bmargin at screen py(636)
set grid xtics
set logscale x
set xrange [0.0207549291:433.631931]
set xtics ('' 0.1, '' 1, '' 10, '' 100, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1)
set grid ytics
set yrange [0.549005697:0.620742997]
set ytics ('' 0.56, '' 0.58, '' 0.6, '' 0.62)
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(576.965),py(652) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(661.687),py(652) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(746.409),py(652) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(831.132),py(652) center front font ',12' tc rgb '#404040'
set label '0.56' at screen px(510.11),py(596) right front font ',12' tc rgb '#404040'
set label '0.58' at screen px(510.11),py(523.234) right front font ',12' tc rgb '#404040'
set label '0.60' at screen px(510.11),py(450.469) right front font ',12' tc rgb '#404040'
set label '0.62' at screen px(510.11),py(377.703) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Fixed damping{/*0.01   }' at screen px(519.11),py(357) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(702.11),py(673) center front font ',14' tc rgb '#1a1a1a'
set label 'test loss' at screen px(467.35),py(505.5) center rotate by 90 font ',14'
set object rectangle from screen px(797.485),py(374) to screen px(886.11),py(441) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(801.485),py(394) to screen px(827.485),py(394) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set arrow from screen px(814.485),py(387) to screen px(814.485),py(401) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(814.485),py(394) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic u} = 1{/*0.01   }' at screen px(834.485),py(394) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(801.485),py(412) to screen px(827.485),py(412) nohead front lw 1.11 dt solid lc rgb '#cc79a7'
set arrow from screen px(814.485),py(405) to screen px(814.485),py(419) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(814.485),py(412) point pt 5 ps 0.54 lc rgb '#cc79a7' front
set label '{/:Italic u} = 4{/*0.01   }' at screen px(834.485),py(412) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(801.485),py(430) to screen px(827.485),py(430) nohead front lw 1.12 dt solid lc rgb '#e69f00'
set arrow from screen px(814.485),py(423) to screen px(814.485),py(437) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(814.485),py(430) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label '{/:Italic u} = 16{/*0.01   }' at screen px(834.485),py(430) left front font ',12.5' tc rgb '#1a1a1a'
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
