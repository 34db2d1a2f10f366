# Draws catapult-transient.svg from catapult-transient.csv. To draw it again: gnuplot -d catapult-transient.gp
reset
set encoding utf8
set terminal svg enhanced size 900,678 fixed font 'sans-serif,14' background '#ffffff' butt name 'catapult_transient'
set output 'catapult-transient.svg'
set datafile separator comma
set datafile columnheaders
data = 'catapult-transient.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 678.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) The loss rises and falls
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(430.35)
set tmargin at screen py(32)
set bmargin at screen py(289)
set grid xtics
set xrange [0:40]
set xtics ('' 0, '' 10, '' 20, '' 30, '' 40)
set grid ytics
set logscale y
set yrange [0.001:1000000]
set ytics ('' 0.01, '' 1, '' 100, '' 10000, '' 1000000, '' 0.001 1, '' 0.1 1, '' 10 1, '' 1000 1, '' 100000 1)
set label '0' at screen px(70.35),py(305) center front font ',12' tc rgb '#404040'
set label '10' at screen px(160.35),py(305) center front font ',12' tc rgb '#404040'
set label '20' at screen px(250.35),py(305) center front font ',12' tc rgb '#404040'
set label '30' at screen px(340.35),py(305) center front font ',12' tc rgb '#404040'
set label '40' at screen px(430.35),py(305) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(260.444) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(203.333) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(61.35),py(146.222) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(61.35),py(89.1111) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 6}}}{/*0.01   }' at screen px(61.35),py(32) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} The loss rises and falls{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step {/:Italic t}{/*0.01   }' at screen px(250.35),py(326) center front font ',14' tc rgb '#1a1a1a'
set label 'loss {/:Italic L}{/*0.01   }' at screen px(17),py(160.5) center rotate by 90 font ',14'
set object rectangle from screen px(315.1),py(31) to screen px(431.35),py(134) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(319.1),py(51) to screen px(345.1),py(51) nohead front lw 1.3 dt solid lc rgb '#0072b2'
set label '{/:Italic m} = 16{/*0.01   }' at screen px(352.1),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(319.1),py(69) to screen px(345.1),py(69) nohead front lw 1.31 dt (8,4) lc rgb '#0072b2'
set label '{/:Italic m} = 256{/*0.01   }' at screen px(352.1),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(319.1),py(87) to screen px(345.1),py(87) nohead front lw 1.32 dt (2,3) lc rgb '#0072b2'
set label '{/:Italic m} = 4096{/*0.01   }' at screen px(352.1),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(319.1),py(105) to screen px(345.1),py(105) nohead front lw 1.33 dt (9,4,2,4) lc rgb '#0072b2'
set label '{/:Italic m} = 65536{/*0.01   }' at screen px(352.1),py(105) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(319.1),py(123) to screen px(345.1),py(123) nohead front lw 1.34 dt solid lc rgb '#808080'
set label 'logistic' at screen px(352.1),py(123) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::40 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::41::81 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#0072b2', \
  data every ::82::122 using 3:4 with lines lw 1.3 dt (2,3) lc rgb '#0072b2', \
  data every ::123::163 using 3:4 with lines lw 1.3 dt (9,4,2,4) lc rgb '#0072b2', \
  data every ::164::204 using 3:4 with lines lw 1.3 dt solid lc rgb '#808080'

# (b) The peak is proportional to m
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(522.23)
set rmargin at screen px(882.23)
set tmargin at screen py(32)
set bmargin at screen py(289)
set grid xtics
set logscale x
set xrange [11.471642:91405.9209]
set xtics ('' 100, '' 1000, '' 10000, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1, '' 30000 1, '' 40000 1, '' 50000 1, '' 60000 1, '' 70000 1, '' 80000 1, '' 90000 1)
set grid ytics
set logscale y
set yrange [1e-06:1]
set ytics ('' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1)
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(609.004),py(305) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(701.28),py(305) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(793.555),py(305) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(513.23),py(289) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(513.23),py(203.333) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(513.23),py(117.667) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(513.23),py(32) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} The peak is proportional to {/:Italic m}{/*0.01   }' at screen px(522.23),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'width {/:Italic m}{/*0.01   }' at screen px(702.23),py(326) center front font ',14' tc rgb '#1a1a1a'
set label 'peak over width {/:Italic L}/{/:Italic m}{/*0.01   }' at screen px(462.91),py(160.5) center rotate by 90 font ',14'
set object rectangle from screen px(523.23),py(187) to screen px(646.105),py(288) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(534.23),py(198) to screen px(560.23),py(198) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(547.23),py(198) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'logistic loss' at screen px(567.23),py(198) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(547.23),py(209) to screen px(547.23),py(223) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(547.23),py(216) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 2.5{/*0.01   }' at screen px(567.23),py(216) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(547.23),py(227) to screen px(547.23),py(241) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(547.23),py(234) point pt 5 ps 0.54 lc rgb '#e69f00' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 3{/*0.01   }' at screen px(567.23),py(234) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(547.23),py(245) to screen px(547.23),py(259) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(547.23),py(252) point pt 9 ps 0.68 lc rgb '#009e73' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 3.5{/*0.01   }' at screen px(567.23),py(252) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(547.23),py(263) to screen px(547.23),py(277) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(547.23),py(270) point pt 11 ps 0.68 lc rgb '#d55e00' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 3.9{/*0.01   }' at screen px(567.23),py(270) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::212::308 using 3:4 with lines lw 1.7 dt solid lc rgb '#0072b2', \
  data every ::316::412 using 3:4 with lines lw 1.7 dt solid lc rgb '#e69f00', \
  data every ::420::516 using 3:4 with lines lw 1.7 dt solid lc rgb '#009e73', \
  data every ::524::620 using 3:4 with lines lw 1.7 dt solid lc rgb '#d55e00', \
  data every ::205::211 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::205::211 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::205::211 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::309::315 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::309::315 using ($3):(above($4-2*$5,1e-06)):(0):((above($4+2*$5,1e-06))-(above($4-2*$5,1e-06))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::309::315 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::413::419 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::413::419 using ($3):(above($4-2*$5,1e-06)):(0):((above($4+2*$5,1e-06))-(above($4-2*$5,1e-06))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::413::419 using 3:4 with points pt 5 ps 0.54 lc rgb '#e69f00', \
  data every ::517::523 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::517::523 using ($3):(above($4-2*$5,1e-06)):(0):((above($4+2*$5,1e-06))-(above($4-2*$5,1e-06))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::517::523 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::621::627 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::621::627 using ($3):(above($4-2*$5,1e-06)):(0):((above($4+2*$5,1e-06))-(above($4-2*$5,1e-06))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::621::627 using 3:4 with points pt 11 ps 0.68 lc rgb '#d55e00'

# (c) Its time grows like log m
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(430.35)
set tmargin at screen py(371)
set bmargin at screen py(628)
set grid xtics
set logscale x
set xrange [11.471642:91405.9209]
set xtics ('' 100, '' 1000, '' 10000, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1, '' 30000 1, '' 40000 1, '' 50000 1, '' 60000 1, '' 70000 1, '' 80000 1, '' 90000 1)
set grid ytics
set yrange [0:14.9534563]
set ytics ('' 0, '' 5, '' 10)
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(157.124),py(644) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(249.4),py(644) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(341.675),py(644) center front font ',12' tc rgb '#404040'
set label '0' at screen px(61.35),py(628) right front font ',12' tc rgb '#404040'
set label '5' at screen px(61.35),py(542.067) right front font ',12' tc rgb '#404040'
set label '10' at screen px(61.35),py(456.133) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Its time grows like log {/:Italic m}{/*0.01   }' at screen px(70.35),py(353) left front font ',14' tc rgb '#1a1a1a'
set label 'width {/:Italic m}{/*0.01   }' at screen px(250.35),py(665) center front font ',14' tc rgb '#1a1a1a'
set label 'time of the peak {/:Italic t}{/*0.01   }' at screen px(17),py(499.5) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(370) to screen px(180.006),py(473) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(390) to screen px(108.35),py(390) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(95.35),py(390) point pt 13 ps 0.72 lc rgb '#808080' front
set label '{/:Italic f}{/*0.76_{{/*1.18 0}}} ∝ √{/:Italic m}{/*0.01   }' at screen px(115.35),py(390) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(401) to screen px(95.35),py(415) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(408) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 2.5{/*0.01   }' at screen px(115.35),py(408) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(419) to screen px(95.35),py(433) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(95.35),py(426) point pt 5 ps 0.54 lc rgb '#e69f00' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 3{/*0.01   }' at screen px(115.35),py(426) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(437) to screen px(95.35),py(451) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(95.35),py(444) point pt 9 ps 0.68 lc rgb '#009e73' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 3.5{/*0.01   }' at screen px(115.35),py(444) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(455) to screen px(95.35),py(469) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(95.35),py(462) point pt 11 ps 0.68 lc rgb '#d55e00' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 3.9{/*0.01   }' at screen px(115.35),py(462) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::635::731 using 3:4 with lines lw 1.7 dt solid lc rgb '#0072b2', \
  data every ::739::835 using 3:4 with lines lw 1.7 dt solid lc rgb '#e69f00', \
  data every ::843::939 using 3:4 with lines lw 1.7 dt solid lc rgb '#009e73', \
  data every ::947::1043 using 3:4 with lines lw 1.7 dt solid lc rgb '#d55e00', \
  data every ::628::634 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::628::634 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::628::634 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::732::738 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::732::738 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::732::738 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::836::842 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::836::842 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::836::842 using 3:4 with points pt 5 ps 0.54 lc rgb '#e69f00', \
  data every ::940::946 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::940::946 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::940::946 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::1044::1050 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::1044::1050 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::1044::1050 using 3:4 with points pt 11 ps 0.68 lc rgb '#d55e00'

# (d) The peak and the learning rate
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(522.23)
set rmargin at screen px(882.23)
set tmargin at screen py(371)
set bmargin at screen py(628)
set grid xtics
set xrange [2:4]
set xtics ('' 2, '' 2.5, '' 3, '' 3.5, '' 4)
set grid ytics
set yrange [0:0.14]
set ytics ('' 0, '' 0.025, '' 0.05, '' 0.075, '' 0.1, '' 0.125)
set label '2.0' at screen px(522.23),py(644) center front font ',12' tc rgb '#404040'
set label '2.5' at screen px(612.23),py(644) center front font ',12' tc rgb '#404040'
set label '3.0' at screen px(702.23),py(644) center front font ',12' tc rgb '#404040'
set label '3.5' at screen px(792.23),py(644) center front font ',12' tc rgb '#404040'
set label '4.0' at screen px(882.23),py(644) center front font ',12' tc rgb '#404040'
set label '0' at screen px(513.23),py(628) right front font ',12' tc rgb '#404040'
set label '0.025' at screen px(513.23),py(582.107) right front font ',12' tc rgb '#404040'
set label '0.050' at screen px(513.23),py(536.214) right front font ',12' tc rgb '#404040'
set label '0.075' at screen px(513.23),py(490.321) right front font ',12' tc rgb '#404040'
set label '0.100' at screen px(513.23),py(444.429) right front font ',12' tc rgb '#404040'
set label '0.125' at screen px(513.23),py(398.536) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} The peak and the learning rate{/*0.01   }' at screen px(522.23),py(353) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(702.23),py(665) center front font ',14' tc rgb '#1a1a1a'
set label 'peak {/:Italic L}/{/:Italic mλ}{/*0.76@^{{/*1.2 2}}_{{/*1.18 0}}}{/*0.01   }' at screen px(462.91),py(499.5) center rotate by 90 font ',14'
set label '1/8' at screen px(878.23),py(388.536) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(523.23),py(370) to screen px(646.105),py(437) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(534.23),py(385) to screen px(560.23),py(395) front fc rgb '#56b4e9' fs transparent solid 0.2 noborder
set label 'small starts' at screen px(567.23),py(390) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(534.23),py(408) to screen px(560.23),py(408) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label 'expansion' at screen px(567.23),py(408) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(547.23),py(419) to screen px(547.23),py(433) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(547.23),py(426) point pt 7 ps 0.62 lc rgb '#1a1a1a' front
set label '{/:Italic m} = 65536{/*0.01   }' at screen px(567.23),py(426) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1051::1089 using 3:($7):($8) with filledcurves fc rgb '#56b4e9' fs transparent solid 0.2 noborder, \
  data every ::1187::1187 using (2):4:(4-2):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::1090::1186 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::1188::1191 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1188::1191 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::1188::1191 using 3:4 with points pt 7 ps 0.62 lc rgb '#1a1a1a'
unset multiplot
set output
