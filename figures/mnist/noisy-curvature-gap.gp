# Draws noisy-curvature-gap.svg from noisy-curvature-gap.csv. To draw it again: gnuplot -d noisy-curvature-gap.gp
reset
set encoding utf8
set terminal svg enhanced size 900,696 fixed font 'sans-serif,14' background '#ffffff' butt name 'noisy_curvature_gap'
set output 'noisy-curvature-gap.svg'
set datafile separator comma
set datafile columnheaders
data = 'noisy-curvature-gap.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 696.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) The gap to SGD
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(61.2)
set rmargin at screen px(434.2)
set tmargin at screen py(32)
set bmargin at screen py(298)
set grid xtics
set logscale x
set xrange [0.000691830971:14.4543977]
set xtics ('' 0.001, '' 0.01, '' 0.1, '' 1, '' 10, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1)
set grid ytics
set yrange [-0.100366829:2.04944338]
set ytics ('' 0, '' 0.5, '' 1, '' 1.5, '' 2)
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(75.0148),py(314) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(161.357),py(314) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(247.7),py(314) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(334.043),py(314) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(420.385),py(314) center front font ',12' tc rgb '#404040'
set label '0' at screen px(52.2),py(285.581) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(52.2),py(223.715) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(52.2),py(161.85) right front font ',12' tc rgb '#404040'
set label '1.5' at screen px(52.2),py(99.9836) right front font ',12' tc rgb '#404040'
set label '2.0' at screen px(52.2),py(38.1177) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} The gap to SGD{/*0.01   }' at screen px(61.2),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(247.7),py(335) center front font ',14' tc rgb '#1a1a1a'
set label 'error − SGD'."'".'s (points){/*0.01   }' at screen px(17),py(165) center rotate by 90 font ',14'
set object rectangle from screen px(299.95),py(31) to screen px(435.2),py(98) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(316.95),py(44) to screen px(316.95),py(58) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(316.95),py(51) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'all images' at screen px(336.95),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(316.95),py(62) to screen px(316.95),py(76) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(316.95),py(69) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'same batch' at screen px(336.95),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(316.95),py(80) to screen px(316.95),py(94) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(316.95),py(87) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'another batch' at screen px(336.95),py(87) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::0 using (0.000691830971):4:(14.4543977-0.000691830971):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::1::5 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1::5 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::1::5 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::6::10 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::6::10 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::6::10 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::11::11 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::11::11 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::11::11 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00'

# (b) In the course of training
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(506.362)
set rmargin at screen px(879.362)
set tmargin at screen py(32)
set bmargin at screen py(298)
set grid xtics
set xrange [10:200]
set xtics ('' 50, '' 100, '' 150, '' 200)
set grid ytics
set yrange [16.0042:24.6658]
set ytics ('' 18, '' 20, '' 22, '' 24)
set label '50' at screen px(584.888),py(314) center front font ',12' tc rgb '#404040'
set label '100' at screen px(683.046),py(314) center front font ',12' tc rgb '#404040'
set label '150' at screen px(781.204),py(314) center front font ',12' tc rgb '#404040'
set label '200' at screen px(879.362),py(314) center front font ',12' tc rgb '#404040'
set label '18' at screen px(497.362),py(236.708) right front font ',12' tc rgb '#404040'
set label '20' at screen px(497.362),py(175.288) right front font ',12' tc rgb '#404040'
set label '22' at screen px(497.362),py(113.867) right front font ',12' tc rgb '#404040'
set label '24' at screen px(497.362),py(52.4469) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} In the course of training{/*0.01   }' at screen px(506.362),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step' at screen px(692.862),py(335) center front font ',14' tc rgb '#1a1a1a'
set label 'test error (%){/*0.01   }' at screen px(466.242),py(165) center rotate by 90 font ',14'
set object rectangle from screen px(745.112),py(31) to screen px(880.362),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(749.112),py(51) to screen px(775.112),py(51) nohead front lw 1.3 dt (9,4,2,4) lc rgb '#808080'
set label 'all images' at screen px(782.112),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(749.112),py(69) to screen px(775.112),py(69) nohead front lw 1.31 dt (2,3) lc rgb '#1a1a1a'
set label 'SGD' at screen px(782.112),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(749.112),py(87) to screen px(775.112),py(87) nohead front lw 1.32 dt (8,4) lc rgb '#e69f00'
set label 'another batch' at screen px(782.112),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(749.112),py(105) to screen px(775.112),py(105) nohead front lw 1.33 dt solid lc rgb '#0072b2'
set label 'same batch' at screen px(782.112),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::12::31 using 3:4 with lines lw 1.3 dt (9,4,2,4) lc rgb '#808080', \
  data every ::32::51 using 3:4 with lines lw 1.3 dt (2,3) lc rgb '#1a1a1a', \
  data every ::52::71 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#e69f00', \
  data every ::72::91 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2'

# (c) How far it trains, how well it tests
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(61.2)
set rmargin at screen px(434.2)
set tmargin at screen py(380)
set bmargin at screen py(646)
set grid xtics
set xrange [0.353846263:0.803105792]
set xtics ('' 0.4, '' 0.5, '' 0.6, '' 0.7, '' 0.8)
set grid ytics
set yrange [15.8380614:21.2131727]
set ytics ('' 16, '' 17, '' 18, '' 19, '' 20, '' 21)
set label '0.4' at screen px(99.5194),py(662) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(182.545),py(662) center front font ',12' tc rgb '#404040'
set label '0.6' at screen px(265.57),py(662) center front font ',12' tc rgb '#404040'
set label '0.7' at screen px(348.596),py(662) center front font ',12' tc rgb '#404040'
set label '0.8' at screen px(431.621),py(662) center front font ',12' tc rgb '#404040'
set label '16' at screen px(52.2),py(637.986) right front font ',12' tc rgb '#404040'
set label '17' at screen px(52.2),py(588.499) right front font ',12' tc rgb '#404040'
set label '18' at screen px(52.2),py(539.011) right front font ',12' tc rgb '#404040'
set label '19' at screen px(52.2),py(489.524) right front font ',12' tc rgb '#404040'
set label '20' at screen px(52.2),py(440.037) right front font ',12' tc rgb '#404040'
set label '21' at screen px(52.2),py(390.549) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} How far it trains, how well it tests{/*0.01   }' at screen px(61.2),py(362) left front font ',14' tc rgb '#1a1a1a'
set label 'final training loss' at screen px(247.7),py(683) center front font ',14' tc rgb '#1a1a1a'
set label 'test error (%){/*0.01   }' at screen px(17),py(513) center rotate by 90 font ',14'
set object rectangle from screen px(314.7),py(580) to screen px(435.2),py(645) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(318.7),py(591) to screen px(344.7),py(591) nohead front lw 1.1 dt solid lc rgb '#808080'
set arrow from screen px(331.7),py(584) to screen px(331.7),py(598) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(331.7),py(591) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'all images' at screen px(351.7),py(591) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(318.7),py(609) to screen px(344.7),py(609) nohead front lw 1.11 dt solid lc rgb '#1a1a1a'
set arrow from screen px(331.7),py(602) to screen px(331.7),py(616) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(331.7),py(609) point pt 7 ps 0.62 lc rgb '#1a1a1a' front
set label 'SGD' at screen px(351.7),py(609) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(318.7),py(627) to screen px(344.7),py(627) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(331.7),py(620) to screen px(331.7),py(634) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(331.7),py(627) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'same batch' at screen px(351.7),py(627) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::92::96 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::92::96 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::92::96 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::92::96 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::97::103 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::97::103 using 3:4 with lines lw 1.1 dt solid lc rgb '#1a1a1a', \
  data every ::97::103 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::97::103 using 3:4 with points pt 7 ps 0.62 lc rgb '#1a1a1a', \
  data every ::104::108 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::104::108 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::104::108 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::104::108 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2'

# (d) What else it could be
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(506.362)
set rmargin at screen px(879.362)
set tmargin at screen py(380)
set bmargin at screen py(646)
set grid noxtics
set xrange [-0.5:3.5]
set xtics ('' 0, '' 1, '' 2, '' 3)
set grid ytics
set yrange [-0.207453892:2.81304529]
set ytics ('' 0, '' 1, '' 2)
set label 'SGD' at screen px(552.987),py(662) center front font ',12' tc rgb '#404040'
set label 'all images' at screen px(646.237),py(662) center front font ',12' tc rgb '#404040'
set label 'equal loss' at screen px(739.487),py(662) center front font ',12' tc rgb '#404040'
set label 'other batch' at screen px(832.737),py(662) center front font ',12' tc rgb '#404040'
set label '0' at screen px(497.362),py(627.731) right front font ',12' tc rgb '#404040'
set label '1' at screen px(497.362),py(539.666) right front font ',12' tc rgb '#404040'
set label '2' at screen px(497.362),py(451.601) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} What else it could be{/*0.01   }' at screen px(506.362),py(362) left front font ',14' tc rgb '#1a1a1a'
set label 'less the error with' at screen px(692.862),py(683) center front font ',14' tc rgb '#1a1a1a'
set label 'error at {/:Italic δ} = 0.001 (points){/*0.01   }' at screen px(466.242),py(513) center rotate by 90 font ',14'
set object rectangle from screen px(759.862),py(379) to screen px(880.362),py(428) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(776.862),py(392) to screen px(776.862),py(406) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(776.862),py(399) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(796.862),py(399) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(776.862),py(410) to screen px(776.862),py(424) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(776.862),py(417) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'same batch' at screen px(796.862),py(417) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::109::109 using (-0.5):4:(3.5--0.5):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::110::113 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::110::113 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::110::113 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::114::117 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::114::117 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::114::117 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2'
unset multiplot
set output
