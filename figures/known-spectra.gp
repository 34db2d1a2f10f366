# Draws known-spectra.svg from known-spectra.csv. To draw it again: gnuplot -d known-spectra.gp
reset
set encoding utf8
set terminal svg enhanced size 900,686 fixed font 'sans-serif,14' background '#ffffff' butt name 'known_spectra'
set output 'known-spectra.svg'
set datafile separator comma
set datafile columnheaders
data = 'known-spectra.csv'
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

# (a) Even points: the bias
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
set xrange [0.0139847667:0.279321785]
set xtics ('' 0.02, '' 0.05, '' 0.1, '' 0.2, '' 0.03 1, '' 0.04 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1)
set grid ytics
set yrange [0.9:1.9]
set ytics ('' 1, '' 1.2, '' 1.4, '' 1.6, '' 1.8)
set label '0.02' at screen px(114.079),py(309) center front font ',12' tc rgb '#404040'
set label '0.05' at screen px(226.076),py(309) center front font ',12' tc rgb '#404040'
set label '0.1' at screen px(310.798),py(309) center front font ',12' tc rgb '#404040'
set label '0.2' at screen px(395.52),py(309) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(61.35),py(266.9) right front font ',12' tc rgb '#404040'
set label '1.2' at screen px(61.35),py(214.7) right front font ',12' tc rgb '#404040'
set label '1.4' at screen px(61.35),py(162.5) right front font ',12' tc rgb '#404040'
set label '1.6' at screen px(61.35),py(110.3) right front font ',12' tc rgb '#404040'
set label '1.8' at screen px(61.35),py(58.1) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Even points: the bias{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'bandwidth {/:Italic ε}{/*0.01   }' at screen px(253.35),py(330) center front font ',14' tc rgb '#1a1a1a'
set label 'error of {/:Italic λ̂} over bandwidth{/*0.01   }' at screen px(17),py(162.5) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(31) to screen px(162.85),py(98) front fc rgb 'white' fs solid 1 noborder
set label '' at screen px(95.35),py(51) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'circle' at screen px(115.35),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(95.35),py(69) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'torus' at screen px(115.35),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(95.35),py(87) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'sphere' at screen px(115.35),py(87) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::5::101 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::107::203 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::209::305 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::0::4 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::0::4 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::102::106 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::102::106 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data every ::204::208 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::204::208 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'

# (b) Uneven points: which α
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
set xrange [0.0139847667:0.279321785]
set xtics ('' 0.02, '' 0.05, '' 0.1, '' 0.2, '' 0.03 1, '' 0.04 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1)
set grid ytics
set logscale y
set yrange [0.0244490164:0.924069929]
set ytics ('' 0.05, '' 0.1, '' 0.2, '' 0.5, '' 0.03 1, '' 0.04 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.3 1, '' 0.4 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '0.02' at screen px(562.839),py(309) center front font ',12' tc rgb '#404040'
set label '0.05' at screen px(674.836),py(309) center front font ',12' tc rgb '#404040'
set label '0.1' at screen px(759.558),py(309) center front font ',12' tc rgb '#404040'
set label '0.2' at screen px(844.28),py(309) center front font ',12' tc rgb '#404040'
set label '0.05' at screen px(510.11),py(241.591) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(510.11),py(191.783) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(510.11),py(141.976) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(510.11),py(76.1333) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Uneven points: which {/:Italic α}{/*0.01   }' at screen px(519.11),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'bandwidth {/:Italic ε}{/*0.01   }' at screen px(702.11),py(330) center front font ',14' tc rgb '#1a1a1a'
set label 'largest relative error of {/:Italic λ̂}{/*0.01   }' at screen px(467.35),py(162.5) center rotate by 90 font ',14'
set object rectangle from screen px(729.485),py(209) to screen px(886.11),py(292) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(733.485),py(220) to screen px(759.485),py(220) nohead front lw 1.7 dt (2,3) lc rgb '#1a1a1a'
set label 'in proportion to {/:Italic ε}{/*0.01   }' at screen px(766.485),py(220) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(733.485),py(238) to screen px(759.485),py(238) nohead front lw 1.11 dt solid lc rgb '#808080'
set label '' at screen px(746.485),py(238) point pt 13 ps 0.72 lc rgb '#808080' front
set label '{/:Italic α} = 0, control{/*0.01   }' at screen px(766.485),py(238) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(733.485),py(256) to screen px(759.485),py(256) nohead front lw 1.12 dt solid lc rgb '#e69f00'
set label '' at screen px(746.485),py(256) point pt 5 ps 0.54 lc rgb '#e69f00' front
set label '{/:Italic α} = ½{/*0.01   }' at screen px(766.485),py(256) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(733.485),py(274) to screen px(759.485),py(274) nohead front lw 1.13 dt solid lc rgb '#0072b2'
set label '' at screen px(746.485),py(274) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic α} = 1{/*0.01   }' at screen px(766.485),py(274) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::306::402 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data every ::403::407 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::403::407 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::403::407 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::408::412 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::408::412 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::408::412 using 3:4 with points pt 5 ps 0.54 lc rgb '#e69f00', \
  data every ::413::417 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::413::417 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::413::417 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c) Random points
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(436.35)
set tmargin at screen py(375)
set bmargin at screen py(636)
set grid xtics
set logscale x
set xrange [0.000380451455:0.320856474]
set xtics ('' 0.001, '' 0.01, '' 0.1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1)
set grid ytics
set logscale y
set yrange [0.000278050869:1.34596411]
set ytics ('' 0.001, '' 0.01, '' 0.1, '' 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(122.848),py(652) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(247.933),py(652) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(373.018),py(652) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(61.35),py(596.628) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(525.798) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(454.969) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(384.139) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Random points{/*0.01   }' at screen px(70.35),py(357) left front font ',14' tc rgb '#1a1a1a'
set label 'bandwidth {/:Italic ε}{/*0.01   }' at screen px(253.35),py(673) center front font ',14' tc rgb '#1a1a1a'
set label 'largest relative error of {/:Italic λ̂}{/*0.01   }' at screen px(17),py(505.5) center rotate by 90 font ',14'
set object rectangle from screen px(234.475),py(570) to screen px(437.35),py(635) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(238.475),py(581) to screen px(264.475),py(581) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'closed form, even points' at screen px(271.475),py(581) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(238.475),py(599) to screen px(264.475),py(599) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set arrow from screen px(251.475),py(592) to screen px(251.475),py(606) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(251.475),py(599) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic n} = 250{/*0.01   }' at screen px(271.475),py(599) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(238.475),py(617) to screen px(264.475),py(617) nohead front lw 1.12 dt solid lc rgb '#d55e00'
set arrow from screen px(251.475),py(610) to screen px(251.475),py(624) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(251.475),py(617) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label '{/:Italic n} = 1000{/*0.01   }' at screen px(271.475),py(617) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::418::514 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::515::524 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::515::524 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::515::524 using ($3):(above($4-2*$5,0.000278050869)):(0):((above($4+2*$5,0.000278050869))-(above($4-2*$5,0.000278050869))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::515::524 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::525::534 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::525::534 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::525::534 using ($3):(above($4-2*$5,0.000278050869)):(0):((above($4+2*$5,0.000278050869))-(above($4-2*$5,0.000278050869))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::525::534 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (d) Each eigenvalue
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.11)
set rmargin at screen px(885.11)
set tmargin at screen py(375)
set bmargin at screen py(636)
set grid xtics
set xrange [0.5:6.5]
set xtics ('' 1, '' 2, '' 3, '' 4, '' 5, '' 6)
set grid ytics
set yrange [0.8:1.6]
set ytics ('' 0.8, '' 1, '' 1.2, '' 1.4, '' 1.6)
set label '1' at screen px(549.61),py(652) center front font ',12' tc rgb '#404040'
set label '2' at screen px(610.61),py(652) center front font ',12' tc rgb '#404040'
set label '3' at screen px(671.61),py(652) center front font ',12' tc rgb '#404040'
set label '4' at screen px(732.61),py(652) center front font ',12' tc rgb '#404040'
set label '5' at screen px(793.61),py(652) center front font ',12' tc rgb '#404040'
set label '6' at screen px(854.61),py(652) center front font ',12' tc rgb '#404040'
set label '0.8' at screen px(510.11),py(636) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(510.11),py(570.75) right front font ',12' tc rgb '#404040'
set label '1.2' at screen px(510.11),py(505.5) right front font ',12' tc rgb '#404040'
set label '1.4' at screen px(510.11),py(440.25) right front font ',12' tc rgb '#404040'
set label '1.6' at screen px(510.11),py(375) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Each eigenvalue{/*0.01   }' at screen px(519.11),py(357) left front font ',14' tc rgb '#1a1a1a'
set label 'number of the eigenvalue {/:Italic k}{/*0.01   }' at screen px(702.11),py(673) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ̂}{/*0.76_{{/*1.18 {/:Italic k}}}}/{/:Italic λ}{/*0.76_{{/*1.18 {/:Italic k}}}} on the uneven circle{/*0.01   }' at screen px(467.35),py(505.5) center rotate by 90 font ',14'
set label 'limit' at screen px(525.11),py(560.75) left front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(752.735),py(374) to screen px(886.11),py(441) front fc rgb 'white' fs solid 1 noborder
set label '' at screen px(769.735),py(394) point pt 13 ps 0.72 lc rgb '#808080' front
set label '{/:Italic α} = 0, control{/*0.01   }' at screen px(789.735),py(394) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(769.735),py(412) point pt 5 ps 0.54 lc rgb '#e69f00' front
set label '{/:Italic α} = ½{/*0.01   }' at screen px(789.735),py(412) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(769.735),py(430) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic α} = 1{/*0.01   }' at screen px(789.735),py(430) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::535::535 using (0.5):4:(6.5-0.5):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::536::541 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::536::541 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::542::547 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::542::547 using 3:4 with points pt 5 ps 0.54 lc rgb '#e69f00', \
  data every ::548::553 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::548::553 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
