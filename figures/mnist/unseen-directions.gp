# Draws unseen-directions.svg from unseen-directions.csv. To draw it again: gnuplot -d unseen-directions.gp
reset
set encoding utf8
set terminal svg enhanced size 900,686 fixed font 'sans-serif,14' background '#ffffff' butt name 'unseen_directions'
set output 'unseen-directions.svg'
set datafile separator comma
set datafile columnheaders
data = 'unseen-directions.csv'
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

# (a) Six prototypes
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(436.35)
set tmargin at screen py(32)
set bmargin at screen py(293)
set grid xtics
set xrange [0:3.12]
set xtics ('' 0, '' 1, '' 2, '' 3)
set grid ytics
set yrange [0.7:1.01]
set ytics ('' 0.7, '' 0.8, '' 0.9, '' 1)
set label '0' at screen px(70.35),py(309) center front font ',12' tc rgb '#404040'
set label '1' at screen px(187.658),py(309) center front font ',12' tc rgb '#404040'
set label '2' at screen px(304.965),py(309) center front font ',12' tc rgb '#404040'
set label '3' at screen px(422.273),py(309) center front font ',12' tc rgb '#404040'
set label '0.7' at screen px(61.35),py(293) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(61.35),py(208.806) right front font ',12' tc rgb '#404040'
set label '0.9' at screen px(61.35),py(124.613) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(61.35),py(40.4194) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Six prototypes{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic η}/{/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(253.35),py(330) center front font ',14' tc rgb '#1a1a1a'
set label 'test accuracy' at screen px(17),py(162.5) center rotate by 90 font ',14'
set object rectangle from screen px(292.85),py(191) to screen px(437.35),py(292) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(296.85),py(202) to screen px(322.85),py(202) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'by |{/:Italic w}{/*0.76_{{/*1.18 2}}}|{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(329.85),py(202) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(296.85),py(220) to screen px(322.85),py(220) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label 'by {/:Italic η}/{/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(329.85),py(220) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(309.85),py(238) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'nothing unseen' at screen px(329.85),py(238) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(309.85),py(249) to screen px(309.85),py(263) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(309.85),py(256) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'last step' at screen px(329.85),py(256) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(309.85),py(267) to screen px(309.85),py(281) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(309.85),py(274) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'smaller start' at screen px(329.85),py(274) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::6 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::7::105 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::106::112 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::106::112 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::113::119 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::113::119 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::113::119 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::120::120 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::120::120 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::120::120 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00'

# (b) Images, logistic loss
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.11)
set rmargin at screen px(885.11)
set tmargin at screen py(32)
set bmargin at screen py(293)
set grid xtics
set xrange [0:3.12]
set xtics ('' 0, '' 1, '' 2, '' 3)
set grid ytics
set yrange [0.824176539:0.901789373]
set ytics ('' 0.84, '' 0.86, '' 0.88, '' 0.9)
set label '0' at screen px(519.11),py(309) center front font ',12' tc rgb '#404040'
set label '1' at screen px(636.418),py(309) center front font ',12' tc rgb '#404040'
set label '2' at screen px(753.725),py(309) center front font ',12' tc rgb '#404040'
set label '3' at screen px(871.033),py(309) center front font ',12' tc rgb '#404040'
set label '0.84' at screen px(510.11),py(239.788) right front font ',12' tc rgb '#404040'
set label '0.86' at screen px(510.11),py(172.531) right front font ',12' tc rgb '#404040'
set label '0.88' at screen px(510.11),py(105.274) right front font ',12' tc rgb '#404040'
set label '0.90' at screen px(510.11),py(38.0174) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Images, logistic loss{/*0.01   }' at screen px(519.11),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic η}/{/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(702.11),py(330) center front font ',14' tc rgb '#1a1a1a'
set label 'test accuracy' at screen px(467.35),py(162.5) center rotate by 90 font ',14'
set object rectangle from screen px(520.11),py(31) to screen px(648.86),py(98) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(531.11),py(51) to screen px(557.11),py(51) nohead front lw 1.1 dt solid lc rgb '#009e73'
set arrow from screen px(544.11),py(44) to screen px(544.11),py(58) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(544.11),py(51) point pt 5 ps 0.54 lc rgb '#009e73' front
set label 'best step' at screen px(564.11),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(531.11),py(69) to screen px(557.11),py(69) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set arrow from screen px(544.11),py(62) to screen px(544.11),py(76) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(544.11),py(69) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'last step' at screen px(564.11),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.11),py(80) to screen px(544.11),py(94) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(544.11),py(87) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'smaller start' at screen px(564.11),py(87) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::121::124 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::121::124 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::121::124 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::121::124 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::125::128 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::125::128 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::125::128 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::125::128 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::129::129 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::129::129 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::129::129 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00'

# (c) Spiked data, squared loss
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(436.35)
set tmargin at screen py(375)
set bmargin at screen py(636)
set grid xtics
set xrange [0:1.56]
set xtics ('' 0, '' 0.5, '' 1, '' 1.5)
set grid ytics
set logscale y
set yrange [0.05:2]
set ytics ('' 0.1, '' 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1)
set label '0' at screen px(70.35),py(652) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(187.658),py(652) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(304.965),py(652) center front font ',12' tc rgb '#404040'
set label '1.5' at screen px(422.273),py(652) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(586.958) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(424.042) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Spiked data, squared loss{/*0.01   }' at screen px(70.35),py(357) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic η}/{/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(253.35),py(673) center front font ',14' tc rgb '#1a1a1a'
set label 'ratio to that at {/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}/2{/*0.01   }' at screen px(17),py(505.5) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(570) to screen px(217.85),py(635) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(581) to screen px(108.35),py(581) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '|{/:Italic w}{/*0.76_{{/*1.18 2}}}|{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(115.35),py(581) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(95.35),py(599) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'nothing unseen' at screen px(115.35),py(599) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(610) to screen px(95.35),py(624) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(617) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'test error' at screen px(115.35),py(617) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::130::136 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::137::143 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::137::143 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::144::150 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::144::150 using ($3):(above($4-2*$5,0.05)):(0):((above($4+2*$5,0.05))-(above($4-2*$5,0.05))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::144::150 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (d) Images, squared loss
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.11)
set rmargin at screen px(885.11)
set tmargin at screen py(375)
set bmargin at screen py(636)
set grid xtics
set xrange [0:1.56]
set xtics ('' 0, '' 0.5, '' 1, '' 1.5)
set grid ytics
set yrange [0.81937404:0.911973083]
set ytics ('' 0.82, '' 0.84, '' 0.86, '' 0.88, '' 0.9)
set label '0' at screen px(519.11),py(652) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(636.418),py(652) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(753.725),py(652) center front font ',12' tc rgb '#404040'
set label '1.5' at screen px(871.033),py(652) center front font ',12' tc rgb '#404040'
set label '0.82' at screen px(510.11),py(634.236) right front font ',12' tc rgb '#404040'
set label '0.84' at screen px(510.11),py(577.864) right front font ',12' tc rgb '#404040'
set label '0.86' at screen px(510.11),py(521.492) right front font ',12' tc rgb '#404040'
set label '0.88' at screen px(510.11),py(465.119) right front font ',12' tc rgb '#404040'
set label '0.90' at screen px(510.11),py(408.747) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Images, squared loss{/*0.01   }' at screen px(519.11),py(357) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic η}/{/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(702.11),py(673) center front font ',14' tc rgb '#1a1a1a'
set label 'test accuracy' at screen px(467.35),py(505.5) center rotate by 90 font ',14'
set object rectangle from screen px(520.11),py(374) to screen px(627.86),py(423) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(531.11),py(394) to screen px(557.11),py(394) nohead front lw 1.1 dt solid lc rgb '#009e73'
set arrow from screen px(544.11),py(387) to screen px(544.11),py(401) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(544.11),py(394) point pt 5 ps 0.54 lc rgb '#009e73' front
set label 'best step' at screen px(564.11),py(394) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(531.11),py(412) to screen px(557.11),py(412) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set arrow from screen px(544.11),py(405) to screen px(544.11),py(419) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(544.11),py(412) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'last step' at screen px(564.11),py(412) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::151::153 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::151::153 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::151::153 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::151::153 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::154::156 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::154::156 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::154::156 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::154::156 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
