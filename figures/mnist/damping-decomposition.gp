# Draws damping-decomposition.svg from damping-decomposition.csv. To draw it again: gnuplot -d damping-decomposition.gp
reset
set encoding utf8
set terminal svg enhanced size 900,680 fixed font 'sans-serif,14' background '#ffffff' butt name 'damping_decomposition'
set output 'damping-decomposition.svg'
set datafile separator comma
set datafile columnheaders
data = 'damping-decomposition.csv'
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

# (a) What shrinkage does
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
set xrange [0.0001:1000]
set xtics ('' 0.0001, '' 0.01, '' 1, '' 100, '' 0.001 1, '' 0.1 1, '' 10 1, '' 1000 1)
set grid ytics
set logscale y
set yrange [0.001:100]
set ytics ('' 0.01, '' 1, '' 100, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(70.35),py(306) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(173.779),py(306) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(277.207),py(306) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(380.636),py(306) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(238.4) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(135.2) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(61.35),py(32) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} What shrinkage does{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(251.35),py(327) center front font ',14' tc rgb '#1a1a1a'
set label 'shrunken curvature, rate' at screen px(17),py(161) center rotate by 90 font ',14'
set object rectangle from screen px(324.725),py(31) to screen px(433.35),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(328.725),py(51) to screen px(354.725),py(51) nohead front lw 1.7 dt solid lc rgb '#cc79a7'
set label '{/:Italic λ} = 10{/*0.01   }' at screen px(361.725),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(328.725),py(69) to screen px(354.725),py(69) nohead front lw 1.71 dt (9,4,2,4) lc rgb '#e69f00'
set label '{/:Italic λ} = 0.1{/*0.01   }' at screen px(361.725),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(328.725),py(87) to screen px(354.725),py(87) nohead front lw 1.72 dt (2,3) lc rgb '#56b4e9'
set label '{/:Italic λ} = 0.001{/*0.01   }' at screen px(361.725),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(328.725),py(105) to screen px(354.725),py(105) nohead front lw 1.73 dt (8,4) lc rgb '#1a1a1a'
set label 'rate, {/:Italic β}{/*0.01   }' at screen px(361.725),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::96 using 3:4 with lines lw 1.7 dt solid lc rgb '#cc79a7', \
  data every ::97::193 using 3:4 with lines lw 1.7 dt (9,4,2,4) lc rgb '#e69f00', \
  data every ::194::290 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#56b4e9', \
  data every ::291::387 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a'

# (b) The identity, to rounding
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(522.37)
set rmargin at screen px(884.37)
set tmargin at screen py(32)
set bmargin at screen py(290)
set grid xtics
set logscale x
set xrange [0.440880946:2.29063859e+09]
set xtics ('' 1, '' 100, '' 10000, '' 1000000, '' 100000000, '' 0.1 1, '' 10 1, '' 1000 1, '' 100000 1, '' 10000000 1, '' 1e+09 1)
set grid ytics
set logscale y
set yrange [3.50429187e-17:5601.24546]
set ytics ('' 1e-16, '' 1e-12, '' 1e-08, '' 0.0001, '' 1, '' 1e-17 1, '' 1e-15 1, '' 1e-14 1, '' 1e-13 1, '' 1e-11 1, '' 1e-10 1, '' 1e-09 1, '' 1e-07 1, '' 1e-06 1, '' 1e-05 1, '' 0.001 1, '' 0.01 1, '' 0.1 1, '' 10 1, '' 100 1, '' 1000 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(535.622),py(306) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(610.141),py(306) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(684.661),py(306) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 6}}}{/*0.01   }' at screen px(759.18),py(306) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 8}}}{/*0.01   }' at screen px(833.699),py(306) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −16}}}{/*0.01   }' at screen px(513.37),py(284.185) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −12}}}{/*0.01   }' at screen px(513.37),py(233.105) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(513.37),py(182.025) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(513.37),py(130.945) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(513.37),py(79.8654) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} The identity, to rounding{/*0.01   }' at screen px(522.37),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'condition number {/:Italic κ}{/*0.01   }' at screen px(703.37),py(327) center front font ',14' tc rgb '#1a1a1a'
set label 'relative difference of the sides' at screen px(463.35),py(161) center rotate by 90 font ',14'
set object rectangle from screen px(735.745),py(31) to screen px(885.37),py(98) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(739.745),py(51) to screen px(765.745),py(51) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'allowed, ½√{/:Italic P} {/:Italic κε}{/*0.01   }' at screen px(772.745),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(752.745),py(69) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(772.745),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(752.745),py(87) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'measured' at screen px(772.745),py(87) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::388::484 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::485::592 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::485::592 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::593::700 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::593::700 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2'

# (c) Distance to SGD
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(432.35)
set tmargin at screen py(372)
set bmargin at screen py(630)
set grid xtics
set logscale x
set xrange [0.00630957344:1584.89319]
set xtics ('' 0.01, '' 1, '' 100, '' 0.1 1, '' 10 1, '' 1000 1)
set grid ytics
set logscale y
set yrange [0.00192808485:0.715687546]
set ytics ('' 0.01, '' 0.1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(83.7574),py(646) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(217.831),py(646) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(351.906),py(646) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(558.223) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(457.818) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Distance to SGD{/*0.01   }' at screen px(70.35),py(354) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(251.35),py(667) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic δ} × distance to SGD{/*0.01   }' at screen px(17),py(501) center rotate by 90 font ',14'
set object rectangle from screen px(337.85),py(546) to screen px(433.35),py(629) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(354.85),py(550) to screen px(354.85),py(564) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(354.85),py(557) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(374.85),py(557) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(354.85),py(568) to screen px(354.85),py(582) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(354.85),py(575) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'Newton' at screen px(374.85),py(575) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(354.85),py(586) to screen px(354.85),py(600) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(354.85),py(593) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'KFAC' at screen px(374.85),py(593) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(354.85),py(604) to screen px(354.85),py(618) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(354.85),py(611) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'Adam' at screen px(374.85),py(611) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::701::797 using 3:4 with lines lw 1.7 dt solid lc rgb '#0072b2', \
  data every ::798::894 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#d55e00', \
  data every ::895::991 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#009e73', \
  data every ::992::997 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::992::997 using ($3):(above($4-2*$5,0.00192808485)):(0):((above($4+2*$5,0.00192808485))-(above($4-2*$5,0.00192808485))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::992::997 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::998::1003 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::998::1003 using ($3):(above($4-2*$5,0.00192808485)):(0):((above($4+2*$5,0.00192808485))-(above($4-2*$5,0.00192808485))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::998::1003 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::1004::1009 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1004::1009 using ($3):(above($4-2*$5,0.00192808485)):(0):((above($4+2*$5,0.00192808485))-(above($4-2*$5,0.00192808485))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::1004::1009 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::1010::1015 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1010::1015 using ($3):(above($4-2*$5,0.00192808485)):(0):((above($4+2*$5,0.00192808485))-(above($4-2*$5,0.00192808485))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::1010::1015 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::1016::1021 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1016::1021 using ($3):(above($4-2*$5,0.00192808485)):(0):((above($4+2*$5,0.00192808485))-(above($4-2*$5,0.00192808485))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::1016::1021 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::1022::1027 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::1022::1027 using ($3):(above($4-2*$5,0.00192808485)):(0):((above($4+2*$5,0.00192808485))-(above($4-2*$5,0.00192808485))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::1022::1027 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'

# (d) What the prediction leaves
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(522.37)
set rmargin at screen px(884.37)
set tmargin at screen py(372)
set bmargin at screen py(630)
set grid xtics
set logscale x
set xrange [0.00630957344:1584.89319]
set xtics ('' 0.01, '' 1, '' 100, '' 0.1 1, '' 10 1, '' 1000 1)
set grid ytics
set logscale y
set yrange [0.000133815587:32.4814724]
set ytics ('' 0.001, '' 0.01, '' 0.1, '' 1, '' 10, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(535.777),py(646) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(669.851),py(646) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(803.926),py(646) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(513.37),py(588.151) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(513.37),py(540.241) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(513.37),py(492.332) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(513.37),py(444.422) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(513.37),py(396.512) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} What the prediction leaves{/*0.01   }' at screen px(522.37),py(354) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(703.37),py(667) center front font ',14' tc rgb '#1a1a1a'
set label 'share left unexplained' at screen px(463.35),py(501) center rotate by 90 font ',14'
set object rectangle from screen px(523.37),py(528) to screen px(650.245),py(629) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(534.37),py(539) to screen px(560.37),py(539) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'allowed, 1/{/:Italic δ}{/*0.01   }' at screen px(567.37),py(539) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(547.37),py(550) to screen px(547.37),py(564) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(547.37),py(557) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(567.37),py(557) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(547.37),py(568) to screen px(547.37),py(582) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(547.37),py(575) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'Newton' at screen px(567.37),py(575) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(547.37),py(586) to screen px(547.37),py(600) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(547.37),py(593) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'KFAC' at screen px(567.37),py(593) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(547.37),py(604) to screen px(547.37),py(618) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(547.37),py(611) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'Adam' at screen px(567.37),py(611) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1028::1124 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::1125::1130 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1125::1130 using ($3):(above($4-2*$5,0.000133815587)):(0):((above($4+2*$5,0.000133815587))-(above($4-2*$5,0.000133815587))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::1125::1130 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::1131::1136 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::1131::1136 using ($3):(above($4-2*$5,0.000133815587)):(0):((above($4+2*$5,0.000133815587))-(above($4-2*$5,0.000133815587))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::1131::1136 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::1137::1142 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1137::1142 using ($3):(above($4-2*$5,0.000133815587)):(0):((above($4+2*$5,0.000133815587))-(above($4-2*$5,0.000133815587))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::1137::1142 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::1143::1148 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1143::1148 using ($3):(above($4-2*$5,0.000133815587)):(0):((above($4+2*$5,0.000133815587))-(above($4-2*$5,0.000133815587))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::1143::1148 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::1149::1154 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1149::1154 using ($3):(above($4-2*$5,0.000133815587)):(0):((above($4+2*$5,0.000133815587))-(above($4-2*$5,0.000133815587))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::1149::1154 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::1155::1160 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::1155::1160 using ($3):(above($4-2*$5,0.000133815587)):(0):((above($4+2*$5,0.000133815587))-(above($4-2*$5,0.000133815587))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::1155::1160 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'
unset multiplot
set output
