# Draws network-gap.svg from network-gap.csv. To draw it again: gnuplot -d network-gap.gp
reset
set encoding utf8
set terminal svg enhanced size 900,698 fixed font 'sans-serif,14' background '#ffffff' butt name 'network_gap'
set output 'network-gap.svg'
set datafile separator comma
set datafile columnheaders
data = 'network-gap.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 698.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Error above SGD
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(61.2)
set rmargin at screen px(435.2)
set tmargin at screen py(32)
set bmargin at screen py(299)
set grid xtics
set logscale x
set xrange [4.36515832e-09:22.9086765]
set xtics ('' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-09 1, '' 1e-07 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set grid ytics
set yrange [-0.48703568:2.23193354]
set ytics ('' 0, '' 0.5, '' 1, '' 1.5, '' 2)
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(75.0519),py(315) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(152.007),py(315) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(228.961),py(315) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(305.916),py(315) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(382.871),py(315) center front font ',12' tc rgb '#404040'
set label '0' at screen px(52.2),py(251.174) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(52.2),py(202.074) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(52.2),py(152.975) right front font ',12' tc rgb '#404040'
set label '1.5' at screen px(52.2),py(103.875) right front font ',12' tc rgb '#404040'
set label '2.0' at screen px(52.2),py(54.7756) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Error above SGD{/*0.01   }' at screen px(61.2),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(248.2),py(336) center front font ',14' tc rgb '#1a1a1a'
set label 'points of error above SGD' at screen px(17),py(165.5) center rotate by 90 font ',14'
set label 'SGD' at screen px(67.2),py(261.174) left front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(304.075),py(31) to screen px(436.2),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(308.075),py(51) to screen px(334.075),py(51) nohead front lw 1.1 dt solid lc rgb '#d55e00'
set arrow from screen px(321.075),py(44) to screen px(321.075),py(58) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(321.075),py(51) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'KFAC' at screen px(341.075),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(308.075),py(69) to screen px(334.075),py(69) nohead front lw 1.11 dt solid lc rgb '#009e73'
set arrow from screen px(321.075),py(62) to screen px(321.075),py(76) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(321.075),py(69) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'Adam' at screen px(341.075),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(308.075),py(87) to screen px(334.075),py(87) nohead front lw 1.12 dt solid lc rgb '#cc79a7'
set arrow from screen px(321.075),py(80) to screen px(321.075),py(94) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(321.075),py(87) point pt 5 ps 0.54 lc rgb '#cc79a7' front
set label 'old bases' at screen px(341.075),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(308.075),py(105) to screen px(334.075),py(105) nohead front lw 1.13 dt solid lc rgb '#56b4e9'
set arrow from screen px(321.075),py(98) to screen px(321.075),py(112) nohead front lw 1.2 dt solid lc rgb '#56b4e9'
set label '' at screen px(321.075),py(105) point pt 11 ps 0.68 lc rgb '#56b4e9' front
set label 'authors'."'".' start' at screen px(341.075),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::0 using (4.36515832e-09):4:(22.9086765-4.36515832e-09):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::1::6 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1::6 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::1::6 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::1::6 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::7::9 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::7::9 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::7::9 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::7::9 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::10::10 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::10::10 using 3:4 with lines lw 1.1 dt solid lc rgb '#cc79a7', \
  data every ::10::10 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::10::10 using 3:4 with points pt 5 ps 0.54 lc rgb '#cc79a7', \
  data every ::11::11 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::11::11 using 3:4 with lines lw 1.1 dt solid lc rgb '#56b4e9', \
  data every ::11::11 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#56b4e9', \
  data every ::11::11 using 3:4 with points pt 11 ps 0.68 lc rgb '#56b4e9'

# (b) At equal training loss
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(510.4)
set rmargin at screen px(884.4)
set tmargin at screen py(32)
set bmargin at screen py(299)
set grid xtics
set logscale x
set xrange [0.0038145633:0.168356865]
set xtics ('' 0.01, '' 0.1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1)
set grid ytics
set yrange [10.5611011:14.8377563]
set ytics ('' 11, '' 12, '' 13, '' 14)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(605.573),py(315) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(832.958),py(315) center front font ',12' tc rgb '#404040'
set label '11' at screen px(501.4),py(271.599) right front font ',12' tc rgb '#404040'
set label '12' at screen px(501.4),py(209.167) right front font ',12' tc rgb '#404040'
set label '13' at screen px(501.4),py(146.735) right front font ',12' tc rgb '#404040'
set label '14' at screen px(501.4),py(84.3028) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} At equal training loss{/*0.01   }' at screen px(510.4),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'training loss at the end' at screen px(697.4),py(336) center front font ',14' tc rgb '#1a1a1a'
set label 'test error (%){/*0.01   }' at screen px(466.2),py(165.5) center rotate by 90 font ',14'
set object rectangle from screen px(511.4),py(31) to screen px(629.9),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(522.4),py(51) to screen px(548.4),py(51) nohead front lw 1.1 dt solid lc rgb '#d55e00'
set arrow from screen px(535.4),py(44) to screen px(535.4),py(58) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(535.4),py(51) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label '{/:Italic δ} = 0.0001{/*0.01   }' at screen px(555.4),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(522.4),py(69) to screen px(548.4),py(69) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set arrow from screen px(535.4),py(62) to screen px(535.4),py(76) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(535.4),py(69) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label '{/:Italic δ} = 0.1{/*0.01   }' at screen px(555.4),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(522.4),py(87) to screen px(548.4),py(87) nohead front lw 1.12 dt solid lc rgb '#cc79a7'
set arrow from screen px(535.4),py(80) to screen px(535.4),py(94) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(535.4),py(87) point pt 13 ps 0.72 lc rgb '#cc79a7' front
set label '{/:Italic δ} = 10{/*0.01   }' at screen px(555.4),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(522.4),py(105) to screen px(548.4),py(105) nohead front lw 1.13 dt solid lc rgb '#1a1a1a'
set arrow from screen px(535.4),py(98) to screen px(535.4),py(112) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(535.4),py(105) point pt 9 ps 0.68 lc rgb '#1a1a1a' front
set label 'SGD' at screen px(555.4),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::12::13 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::12::13 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::12::13 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::12::13 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::14::15 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::14::15 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::14::15 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::14::15 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::16::17 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::16::17 using 3:4 with lines lw 1.1 dt solid lc rgb '#cc79a7', \
  data every ::16::17 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::16::17 using 3:4 with points pt 13 ps 0.72 lc rgb '#cc79a7', \
  data every ::18::19 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::18::19 using 3:4 with lines lw 1.1 dt solid lc rgb '#1a1a1a', \
  data every ::18::19 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::18::19 using 3:4 with points pt 9 ps 0.68 lc rgb '#1a1a1a'

# (c) Network by network
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(61.2)
set rmargin at screen px(435.2)
set tmargin at screen py(381)
set bmargin at screen py(648)
set grid xtics
set xrange [9.3232:13.0168]
set xtics ('' 10, '' 11, '' 12, '' 13)
set grid ytics
set yrange [9.081728:15.601472]
set ytics ('' 10, '' 12, '' 14)
set label '10' at screen px(129.73),py(664) center front font ',12' tc rgb '#404040'
set label '11' at screen px(230.986),py(664) center front font ',12' tc rgb '#404040'
set label '12' at screen px(332.243),py(664) center front font ',12' tc rgb '#404040'
set label '13' at screen px(433.499),py(664) center front font ',12' tc rgb '#404040'
set label '10' at screen px(52.2),py(610.394) right front font ',12' tc rgb '#404040'
set label '12' at screen px(52.2),py(528.489) right front font ',12' tc rgb '#404040'
set label '14' at screen px(52.2),py(446.584) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Network by network{/*0.01   }' at screen px(61.2),py(363) left front font ',14' tc rgb '#1a1a1a'
set label 'error with high damping (%){/*0.01   }' at screen px(248.2),py(685) center front font ',14' tc rgb '#1a1a1a'
set label 'error with low damping (%){/*0.01   }' at screen px(17),py(514.5) center rotate by 90 font ',14'
set object rectangle from screen px(62.2),py(380) to screen px(209.2),py(447) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(73.2),py(400) to screen px(99.2),py(400) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'equal' at screen px(106.2),py(400) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(86.2),py(418) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(106.2),py(418) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(86.2),py(436) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label '{/:Italic δ} = 0.0001, 0.1{/*0.01   }' at screen px(106.2),py(436) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::20::116 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::117::180 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::117::180 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::181::244 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::181::244 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00'

# (d) Test loss above SGD
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(510.4)
set rmargin at screen px(884.4)
set tmargin at screen py(381)
set bmargin at screen py(648)
set grid xtics
set logscale x
set xrange [4.36515832e-09:22.9086765]
set xtics ('' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-09 1, '' 1e-07 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set grid ytics
set yrange [-0.0437789912:0.254075816]
set ytics ('' 0, '' 0.1, '' 0.2)
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(524.252),py(664) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(601.207),py(664) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(678.161),py(664) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(755.116),py(664) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(832.071),py(664) center front font ',12' tc rgb '#404040'
set label '0' at screen px(501.4),py(608.756) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(501.4),py(519.115) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(501.4),py(429.474) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Test loss above SGD{/*0.01   }' at screen px(510.4),py(363) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(697.4),py(685) center front font ',14' tc rgb '#1a1a1a'
set label 'test loss above that of SGD' at screen px(466.2),py(514.5) center rotate by 90 font ',14'
set label 'SGD' at screen px(880.4),py(598.756) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(511.4),py(380) to screen px(596.025),py(429) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(522.4),py(400) to screen px(548.4),py(400) nohead front lw 1.1 dt solid lc rgb '#d55e00'
set arrow from screen px(535.4),py(393) to screen px(535.4),py(407) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(535.4),py(400) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'KFAC' at screen px(555.4),py(400) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(522.4),py(418) to screen px(548.4),py(418) nohead front lw 1.11 dt solid lc rgb '#009e73'
set arrow from screen px(535.4),py(411) to screen px(535.4),py(425) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(535.4),py(418) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'Adam' at screen px(555.4),py(418) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::245::245 using (4.36515832e-09):4:(22.9086765-4.36515832e-09):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::246::251 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::246::251 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::246::251 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::246::251 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::252::254 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::252::254 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::252::254 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::252::254 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'
unset multiplot
set output
