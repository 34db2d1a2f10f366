# Draws separable-data.svg from separable-data.csv. To draw it again: gnuplot -d separable-data.gp
reset
set encoding utf8
set terminal svg enhanced size 900,684 fixed font 'sans-serif,14' background '#ffffff' butt name 'separable_data'
set output 'separable-data.svg'
set datafile separator comma
set datafile columnheaders
data = 'separable-data.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 684.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) The loss only falls
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set logscale x
set xrange [0.659753955:49667.0005]
set xtics ('' 1, '' 10, '' 100, '' 1000, '' 10000, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1, '' 30000 1, '' 40000 1)
set grid ytics
set logscale y
set yrange [1e-11:100]
set ytics ('' 1e-09, '' 1e-06, '' 0.001, '' 1, '' 1e-11 1, '' 1e-10 1, '' 1e-08 1, '' 1e-07 1, '' 1e-05 1, '' 0.0001 1, '' 0.01 1, '' 0.1 1, '' 10 1, '' 100 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(83.8685),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(158.714),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(233.56),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(308.406),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(383.252),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −9}}}{/*0.01   }' at screen px(61.35),py(252) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(61.35),py(192) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(61.35),py(132) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(72) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} The loss only falls{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'steps {/:Italic t}{/*0.01   }' at screen px(252.85),py(329) center front font ',14' tc rgb '#1a1a1a'
set label 'loss {/:Italic L}{/*0.01   }' at screen px(17),py(162) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(208) to screen px(180.006),py(291) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(219) to screen px(108.35),py(219) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(219) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 0.5{/*0.01   }' at screen px(115.35),py(219) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(237) to screen px(108.35),py(237) nohead front lw 1.11 dt solid lc rgb '#009e73'
set label '' at screen px(95.35),py(237) point pt 5 ps 0.54 lc rgb '#009e73' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 2{/*0.01   }' at screen px(115.35),py(237) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(255) to screen px(108.35),py(255) nohead front lw 1.12 dt solid lc rgb '#e69f00'
set label '' at screen px(95.35),py(255) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 8{/*0.01   }' at screen px(115.35),py(255) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(273) to screen px(108.35),py(273) nohead front lw 1.13 dt solid lc rgb '#d55e00'
set label '' at screen px(95.35),py(273) point pt 11 ps 0.68 lc rgb '#d55e00' front
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 0}}} = 32{/*0.01   }' at screen px(115.35),py(273) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::11 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::0::11 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::0::11 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::12::23 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::12::23 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::12::23 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::24::39 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::24::39 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::24::39 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::40::55 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::40::55 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::40::55 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data every ::56::67 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::56::67 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::56::67 using 3:4 with points pt 11 ps 0.68 lc rgb '#d55e00'

# (b) The trace goes to 1/ηt
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set logscale x
set xrange [0.659753955:49667.0005]
set xtics ('' 1, '' 10, '' 100, '' 1000, '' 10000, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1, '' 30000 1, '' 40000 1)
set grid ytics
set logscale y
set yrange [1e-07:100]
set ytics ('' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 100, '' 1e-07 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(533.219),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(608.064),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(682.91),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(757.756),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(832.602),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(510.7),py(263.111) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(510.7),py(205.333) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(510.7),py(147.556) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(510.7),py(89.7778) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(510.7),py(32) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} The trace goes to 1/{/:Italic ηt}{/*0.01   }' at screen px(519.7),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'steps {/:Italic t}{/*0.01   }' at screen px(702.2),py(329) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic η} tr {/:Italic H}{/*0.01   }' at screen px(466.35),py(162) center rotate by 90 font ',14'
set object rectangle from screen px(520.7),py(262) to screen px(585.825),py(291) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(531.7),py(273) to screen px(557.7),py(273) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '1/{/:Italic t}{/*0.01   }' at screen px(564.7),py(273) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::68::164 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::165::176 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::165::176 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::165::176 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::177::188 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::177::188 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::177::188 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::189::204 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::189::204 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::189::204 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::205::220 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::205::220 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::205::220 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data every ::221::232 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::221::232 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::221::232 using 3:4 with points pt 11 ps 0.68 lc rgb '#d55e00'

# (c) The curvature grows
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(374)
set bmargin at screen py(634)
set grid xtics
set logscale x
set xrange [0.184283652:694.581416]
set xtics ('' 1, '' 10, '' 100, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1)
set grid ytics
set logscale y
set yrange [0.00106313183:104.218661]
set ytics ('' 0.01, '' 0.1, '' 1, '' 10, '' 100, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(145.316),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(247.379),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(349.442),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(583.295) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(531.205) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(479.115) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(61.35),py(427.025) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(61.35),py(374.935) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} The curvature grows{/*0.01   }' at screen px(70.35),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(252.85),py(671) center front font ',14' tc rgb '#1a1a1a'
set label 'curvature {/:Italic λ}{/*0.76_{{/*1.18 {/:Italic t}}}}/{/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(17),py(504) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(373) to screen px(202.725),py(458) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(393) to screen px(108.35),py(393) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(95.35),py(393) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'labels turned' at screen px(115.35),py(393) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(411) to screen px(108.35),py(411) nohead front lw 1.11 dt solid lc rgb '#1a1a1a'
set arrow from screen px(95.35),py(404) to screen px(95.35),py(418) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(95.35),py(411) point pt 7 ps 0.62 lc rgb '#1a1a1a' front
set label '{/:Italic m} = 256{/*0.01   }' at screen px(115.35),py(411) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(429) to screen px(108.35),py(429) nohead front lw 1.12 dt solid lc rgb '#1a1a1a'
set arrow from screen px(95.35),py(422) to screen px(95.35),py(436) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(95.35),py(429) point pt 5 ps 0.54 lc rgb '#1a1a1a' front
set label '{/:Italic m} = 1024{/*0.01   }' at screen px(115.35),py(429) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(447) to screen px(108.35),py(447) nohead front lw 1.13 dt solid lc rgb '#1a1a1a'
set arrow from screen px(95.35),py(440) to screen px(95.35),py(454) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(95.35),py(447) point pt 9 ps 0.68 lc rgb '#1a1a1a' front
set label '{/:Italic m} = 4096{/*0.01   }' at screen px(115.35),py(447) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::233::242 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::233::242 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::233::242 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::243::254 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::243::254 using 3:4 with lines lw 1.1 dt solid lc rgb '#1a1a1a', \
  data every ::243::254 using ($3):(above($4-2*$5,0.00106313183)):(0):((above($4+2*$5,0.00106313183))-(above($4-2*$5,0.00106313183))) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::243::254 using 3:4 with points pt 7 ps 0.62 lc rgb '#1a1a1a', \
  data every ::255::266 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::255::266 using 3:4 with lines lw 1.1 dt solid lc rgb '#1a1a1a', \
  data every ::255::266 using ($3):(above($4-2*$5,0.00106313183)):(0):((above($4+2*$5,0.00106313183))-(above($4-2*$5,0.00106313183))) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::255::266 using 3:4 with points pt 5 ps 0.54 lc rgb '#1a1a1a', \
  data every ::267::278 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::267::278 using 3:4 with lines lw 1.1 dt solid lc rgb '#1a1a1a', \
  data every ::267::278 using ($3):(above($4-2*$5,0.00106313183)):(0):((above($4+2*$5,0.00106313183))-(above($4-2*$5,0.00106313183))) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::267::278 using 3:4 with points pt 9 ps 0.68 lc rgb '#1a1a1a'

# (d) The first step ends it
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(374)
set bmargin at screen py(634)
set grid xtics
set logscale x
set xrange [0.184283652:694.581416]
set xtics ('' 1, '' 10, '' 100, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1)
set grid ytics
set yrange [0:1.2]
set ytics ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(594.666),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(696.729),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(798.792),py(650) center front font ',12' tc rgb '#404040'
set label '0' at screen px(510.7),py(634) right front font ',12' tc rgb '#404040'
set label '0.25' at screen px(510.7),py(579.833) right front font ',12' tc rgb '#404040'
set label '0.50' at screen px(510.7),py(525.667) right front font ',12' tc rgb '#404040'
set label '0.75' at screen px(510.7),py(471.5) right front font ',12' tc rgb '#404040'
set label '1.00' at screen px(510.7),py(417.333) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} The first step ends it{/*0.01   }' at screen px(519.7),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(702.2),py(671) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic ηt} tr {/:Italic H}{/*0.01   }' at screen px(466.35),py(504) center rotate by 90 font ',14'
set label '1' at screen px(880.7),py(407.333) right front font ',12.5' tc rgb '#606060'
plot \
  data every ::279::279 using (0.184283652):4:(694.581416-0.184283652):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::280::291 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::280::291 using 3:4 with lines lw 1.1 dt solid lc rgb '#1a1a1a', \
  data every ::280::291 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::280::291 using 3:4 with points pt 7 ps 0.62 lc rgb '#1a1a1a'
unset multiplot
set output
