# Draws network-gap.svg from network-gap.csv. To draw it again: gnuplot -d network-gap.gp
reset
set encoding utf8
set terminal svg enhanced size 900,700 fixed font 'sans-serif,14' background '#ffffff' butt name 'network_gap'
set output 'network-gap.svg'
set datafile separator comma
set datafile columnheaders
data = 'network-gap.csv'
# A series is a range of rows, counted from 0 below the header.
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

# (a) Error above SGD
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(57.12)
set rmargin at screen px(433.12)
set tmargin at screen py(32)
set bmargin at screen py(300)
set grid xtics
set logscale x
set xrange [4.36515832e-09:22.9086765]
set xtics ('' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-09 1, '' 1e-07 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set grid ytics
set yrange [-1.27529395:5.67279395]
set ytics ('' 0, '' 2, '' 4)
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(71.0459),py(316) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(148.412),py(316) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(225.778),py(316) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(303.145),py(316) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(380.511),py(316) center front font ',12' tc rgb '#404040'
set label '0' at screen px(48.12),py(250.81) right front font ',12' tc rgb '#404040'
set label '2' at screen px(48.12),py(173.666) right front font ',12' tc rgb '#404040'
set label '4' at screen px(48.12),py(96.5226) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Error above SGD{/*0.01   }' at screen px(57.12),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(245.12),py(337) center front font ',14' tc rgb '#1a1a1a'
set label 'points of error above SGD' at screen px(17),py(166) center rotate by 90 font ',14'
set label 'SGD' at screen px(429.12),py(260.81) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(301.995),py(31) to screen px(434.12),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(305.995),py(51) to screen px(331.995),py(51) nohead front lw 1.1 dt solid lc rgb '#d55e00'
set arrow from screen px(318.995),py(44) to screen px(318.995),py(58) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(318.995),py(51) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'KFAC' at screen px(338.995),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(305.995),py(69) to screen px(331.995),py(69) nohead front lw 1.11 dt solid lc rgb '#009e73'
set arrow from screen px(318.995),py(62) to screen px(318.995),py(76) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(318.995),py(69) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'Adam' at screen px(338.995),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(305.995),py(87) to screen px(331.995),py(87) nohead front lw 1.12 dt solid lc rgb '#cc79a7'
set arrow from screen px(318.995),py(80) to screen px(318.995),py(94) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(318.995),py(87) point pt 5 ps 0.54 lc rgb '#cc79a7' front
set label 'old bases' at screen px(338.995),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(305.995),py(105) to screen px(331.995),py(105) nohead front lw 1.13 dt solid lc rgb '#56b4e9'
set arrow from screen px(318.995),py(98) to screen px(318.995),py(112) nohead front lw 1.2 dt solid lc rgb '#56b4e9'
set label '' at screen px(318.995),py(105) point pt 11 ps 0.68 lc rgb '#56b4e9' front
set label 'authors'."'".' start' at screen px(338.995),py(105) left front font ',12.5' tc rgb '#1a1a1a'
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
set lmargin at screen px(508.32)
set rmargin at screen px(884.32)
set tmargin at screen py(32)
set bmargin at screen py(300)
set grid xtics
set logscale x
set xrange [0.00245294059:0.178849638]
set xtics ('' 0.01, '' 0.1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1)
set grid ytics
set yrange [11.2499317:15.0480579]
set ytics ('' 12, '' 13, '' 14, '' 15)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(631.51),py(316) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(833.356),py(316) center front font ',12' tc rgb '#404040'
set label '12' at screen px(499.32),py(247.074) right front font ',12' tc rgb '#404040'
set label '13' at screen px(499.32),py(176.513) right front font ',12' tc rgb '#404040'
set label '14' at screen px(499.32),py(105.952) right front font ',12' tc rgb '#404040'
set label '15' at screen px(499.32),py(35.391) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} At equal training loss{/*0.01   }' at screen px(508.32),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'training loss at the end' at screen px(696.32),py(337) center front font ',14' tc rgb '#1a1a1a'
set label 'test error (%){/*0.01   }' at screen px(464.12),py(166) center rotate by 90 font ',14'
set object rectangle from screen px(509.32),py(31) to screen px(627.82),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(520.32),py(51) to screen px(546.32),py(51) nohead front lw 1.1 dt solid lc rgb '#d55e00'
set arrow from screen px(533.32),py(44) to screen px(533.32),py(58) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(533.32),py(51) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label '{/:Italic δ} = 0.0001{/*0.01   }' at screen px(553.32),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(520.32),py(69) to screen px(546.32),py(69) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set arrow from screen px(533.32),py(62) to screen px(533.32),py(76) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(533.32),py(69) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label '{/:Italic δ} = 0.1{/*0.01   }' at screen px(553.32),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(520.32),py(87) to screen px(546.32),py(87) nohead front lw 1.12 dt solid lc rgb '#cc79a7'
set arrow from screen px(533.32),py(80) to screen px(533.32),py(94) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(533.32),py(87) point pt 13 ps 0.72 lc rgb '#cc79a7' front
set label '{/:Italic δ} = 10{/*0.01   }' at screen px(553.32),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(520.32),py(105) to screen px(546.32),py(105) nohead front lw 1.13 dt solid lc rgb '#1a1a1a'
set arrow from screen px(533.32),py(98) to screen px(533.32),py(112) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(533.32),py(105) point pt 9 ps 0.68 lc rgb '#1a1a1a' front
set label 'SGD' at screen px(553.32),py(105) left front font ',12.5' tc rgb '#1a1a1a'
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
set lmargin at screen px(57.12)
set rmargin at screen px(433.12)
set tmargin at screen py(382)
set bmargin at screen py(650)
set grid xtics
set xrange [9.9432:13.0968]
set xtics ('' 10, '' 11, '' 12, '' 13)
set grid ytics
set yrange [9.609728:18.613472]
set ytics ('' 10, '' 12, '' 14, '' 16, '' 18)
set label '10' at screen px(63.8922),py(666) center front font ',12' tc rgb '#404040'
set label '11' at screen px(183.121),py(666) center front font ',12' tc rgb '#404040'
set label '12' at screen px(302.35),py(666) center front font ',12' tc rgb '#404040'
set label '13' at screen px(421.579),py(666) center front font ',12' tc rgb '#404040'
set label '10' at screen px(48.12),py(638.383) right front font ',12' tc rgb '#404040'
set label '12' at screen px(48.12),py(578.853) right front font ',12' tc rgb '#404040'
set label '14' at screen px(48.12),py(519.322) right front font ',12' tc rgb '#404040'
set label '16' at screen px(48.12),py(459.791) right front font ',12' tc rgb '#404040'
set label '18' at screen px(48.12),py(400.26) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Network by network{/*0.01   }' at screen px(57.12),py(364) left front font ',14' tc rgb '#1a1a1a'
set label 'error with high damping (%){/*0.01   }' at screen px(245.12),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'error with low damping (%){/*0.01   }' at screen px(17),py(516) center rotate by 90 font ',14'
set object rectangle from screen px(58.12),py(381) to screen px(205.12),py(448) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(69.12),py(401) to screen px(95.12),py(401) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'equal' at screen px(102.12),py(401) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(82.12),py(419) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(102.12),py(419) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(82.12),py(437) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label '{/:Italic δ} = 0.0001, 0.1{/*0.01   }' at screen px(102.12),py(437) left front font ',12.5' tc rgb '#1a1a1a'
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
set lmargin at screen px(508.32)
set rmargin at screen px(884.32)
set tmargin at screen py(382)
set bmargin at screen py(650)
set grid xtics
set logscale x
set xrange [4.36515832e-09:22.9086765]
set xtics ('' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-09 1, '' 1e-07 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set grid ytics
set yrange [-0.0478519856:0.262749599]
set ytics ('' 0, '' 0.1, '' 0.2)
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(522.246),py(666) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(599.612),py(666) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(676.978),py(666) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(754.345),py(666) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(831.711),py(666) center front font ',12' tc rgb '#404040'
set label '0' at screen px(499.32),py(608.711) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(499.32),py(522.427) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(499.32),py(436.143) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Test loss above SGD{/*0.01   }' at screen px(508.32),py(364) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(696.32),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'test loss above that of SGD' at screen px(464.12),py(516) center rotate by 90 font ',14'
set label 'SGD' at screen px(880.32),py(598.711) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(509.32),py(381) to screen px(593.945),py(430) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(520.32),py(401) to screen px(546.32),py(401) nohead front lw 1.1 dt solid lc rgb '#d55e00'
set arrow from screen px(533.32),py(394) to screen px(533.32),py(408) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(533.32),py(401) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'KFAC' at screen px(553.32),py(401) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(520.32),py(419) to screen px(546.32),py(419) nohead front lw 1.11 dt solid lc rgb '#009e73'
set arrow from screen px(533.32),py(412) to screen px(533.32),py(426) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(533.32),py(419) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'Adam' at screen px(553.32),py(419) left front font ',12.5' tc rgb '#1a1a1a'
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
