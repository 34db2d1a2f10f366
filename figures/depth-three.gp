# Draws depth-three.svg from depth-three.csv. To draw it again: gnuplot -d depth-three.gp
reset
set encoding utf8
set terminal svg enhanced size 900,694 fixed font 'sans-serif,14' background '#ffffff' butt name 'depth_three'
set output 'depth-three.svg'
set datafile separator comma
set datafile columnheaders
data = 'depth-three.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 694.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) The edge is at 8
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(68.76)
set rmargin at screen px(439.76)
set tmargin at screen py(32)
set bmargin at screen py(297)
set grid xtics
set logscale x
set xrange [1.71309066:112.078132]
set xtics ('' 2, '' 4, '' 8, '' 16, '' 32, '' 64)
set grid ytics
set logscale y
set yrange [0.05:4]
set ytics ('' 0.05, '' 0.1, '' 0.2, '' 0.5, '' 1, '' 2)
set label '2' at screen px(82.5007),py(313) center front font ',12' tc rgb '#404040'
set label '4' at screen px(144.008),py(313) center front font ',12' tc rgb '#404040'
set label '8' at screen px(205.516),py(313) center front font ',12' tc rgb '#404040'
set label '16' at screen px(267.024),py(313) center front font ',12' tc rgb '#404040'
set label '32' at screen px(328.532),py(313) center front font ',12' tc rgb '#404040'
set label '64' at screen px(390.04),py(313) center front font ',12' tc rgb '#404040'
set label '0.05' at screen px(59.76),py(297) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(59.76),py(255.082) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(59.76),py(213.165) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(59.76),py(157.753) right front font ',12' tc rgb '#404040'
set label '1' at screen px(59.76),py(115.835) right front font ',12' tc rgb '#404040'
set label '2' at screen px(59.76),py(73.9176) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} The edge is at 8{/*0.01   }' at screen px(68.76),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(254.26),py(334) center front font ',14' tc rgb '#1a1a1a'
set label 'final curvature {/:Italic λ}{/*0.76_{{/*1.18 ∞}}}/{/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(17),py(164.5) center rotate by 90 font ',14'
set object rectangle from screen px(69.76),py(213) to screen px(201.166),py(296) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(80.76),py(224) to screen px(106.76),py(224) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'min(1, 8/{/:Italic ηλ}{/*0.76_{{/*1.18 0}}}){/*0.01   }' at screen px(113.76),py(224) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(80.76),py(242) to screen px(106.76),py(242) nohead front lw 1.11 dt solid lc rgb '#808080'
set label '' at screen px(93.76),py(242) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'labels +1' at screen px(113.76),py(242) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(253) to screen px(93.76),py(267) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(93.76),py(260) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label '{/:Italic m} = 48{/*0.01   }' at screen px(113.76),py(260) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(271) to screen px(93.76),py(285) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(93.76),py(278) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic m} = 128{/*0.01   }' at screen px(113.76),py(278) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::97 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::98::115 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::98::115 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::98::115 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::116::129 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::116::129 using ($3):(above($4-2*$5,0.05)):(0):((above($4+2*$5,0.05))-(above($4-2*$5,0.05))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::116::129 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data every ::130::145 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::130::145 using ($3):(above($4-2*$5,0.05)):(0):((above($4+2*$5,0.05))-(above($4-2*$5,0.05))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::130::145 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b) The way down
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(514.96)
set rmargin at screen px(885.96)
set tmargin at screen py(32)
set bmargin at screen py(297)
set grid xtics
set logscale x
set xrange [0.00390625:2.95703125]
set xtics ('' 0.01, '' 0.1, '' 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1)
set grid ytics
set yrange [4:13]
set ytics ('' 4, '' 6, '' 8, '' 10, '' 12)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(567.566),py(313) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(696.426),py(313) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(825.286),py(313) center front font ',12' tc rgb '#404040'
set label '4' at screen px(505.96),py(297) right front font ',12' tc rgb '#404040'
set label '6' at screen px(505.96),py(238.111) right front font ',12' tc rgb '#404040'
set label '8' at screen px(505.96),py(179.222) right front font ',12' tc rgb '#404040'
set label '10' at screen px(505.96),py(120.333) right front font ',12' tc rgb '#404040'
set label '12' at screen px(505.96),py(61.4444) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} The way down{/*0.01   }' at screen px(514.96),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'steps over width {/:Italic t}/{/:Italic m}{/*0.01   }' at screen px(700.46),py(334) center front font ',14' tc rgb '#1a1a1a'
set label 'curvature {/:Italic ηλ}{/*0.76_{{/*1.18 {/:Italic t}}}}{/*0.01   }' at screen px(470.76),py(164.5) center rotate by 90 font ',14'
set label 'edge' at screen px(881.96),py(169.222) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(515.96),py(231) to screen px(618.46),py(296) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(526.96),py(242) to screen px(552.96),py(242) nohead front lw 1.3 dt solid lc rgb '#e69f00'
set label '{/:Italic m} = 48{/*0.01   }' at screen px(559.96),py(242) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(526.96),py(260) to screen px(552.96),py(260) nohead front lw 1.31 dt (8,4) lc rgb '#0072b2'
set label '{/:Italic m} = 128{/*0.01   }' at screen px(559.96),py(260) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(526.96),py(278) to screen px(552.96),py(278) nohead front lw 1.32 dt (2,3) lc rgb '#009e73'
set label '{/:Italic m} = 256{/*0.01   }' at screen px(559.96),py(278) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::331::331 using (0.00390625):4:(2.95703125-0.00390625):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::146::192 using 3:4 with lines lw 1.3 dt solid lc rgb '#e69f00', \
  data every ::193::255 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#0072b2', \
  data every ::256::330 using 3:4 with lines lw 1.3 dt (2,3) lc rgb '#009e73'

# (c) Where it ends
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(68.76)
set rmargin at screen px(439.76)
set tmargin at screen py(379)
set bmargin at screen py(644)
set grid xtics
set logscale x
set xrange [44.8912076:273.728435]
set xtics ('' 50, '' 100, '' 200, '' 60 1, '' 70 1, '' 80 1, '' 90 1)
set grid ytics
set logscale y
set yrange [0.0228176378:0.358767562]
set ytics ('' 0.05, '' 0.1, '' 0.2, '' 0.03 1, '' 0.04 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.3 1)
set label '50' at screen px(90.8779),py(660) center front font ',12' tc rgb '#404040'
set label '100' at screen px(233.119),py(660) center front font ',12' tc rgb '#404040'
set label '200' at screen px(375.361),py(660) center front font ',12' tc rgb '#404040'
set label '0.05' at screen px(59.76),py(568.545) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(59.76),py(501.875) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(59.76),py(435.206) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Where it ends{/*0.01   }' at screen px(68.76),py(361) left front font ',14' tc rgb '#1a1a1a'
set label 'width {/:Italic m}{/*0.01   }' at screen px(254.26),py(681) center front font ',14' tc rgb '#1a1a1a'
set label 'below the edge 1 − {/:Italic ηλ}{/*0.76_{{/*1.18 ∞}}}/8{/*0.01   }' at screen px(17),py(511.5) center rotate by 90 font ',14'
set object rectangle from screen px(69.76),py(578) to screen px(166.385),py(643) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(93.76),py(582) to screen px(93.76),py(596) nohead front lw 1.2 dt solid lc rgb '#56b4e9'
set label '' at screen px(93.76),py(589) point pt 13 ps 0.72 lc rgb '#56b4e9' front
set label 'depth 2' at screen px(113.76),py(589) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(600) to screen px(93.76),py(614) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(93.76),py(607) point pt 11 ps 0.68 lc rgb '#cc79a7' front
set label 'depth 3' at screen px(113.76),py(607) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(618) to screen px(93.76),py(632) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(93.76),py(625) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'depth 4' at screen px(113.76),py(625) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::332::334 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::338::340 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::344::346 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::335::337 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::335::337 using ($3):(above($4-2*$5,0.0228176378)):(0):((above($4+2*$5,0.0228176378))-(above($4-2*$5,0.0228176378))) with vectors nohead lw 1.2 dt solid lc rgb '#56b4e9', \
  data every ::335::337 using 3:4 with points pt 13 ps 0.72 lc rgb '#56b4e9', \
  data every ::341::343 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::341::343 using ($3):(above($4-2*$5,0.0228176378)):(0):((above($4+2*$5,0.0228176378))-(above($4-2*$5,0.0228176378))) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::341::343 using 3:4 with points pt 11 ps 0.68 lc rgb '#cc79a7', \
  data every ::347::349 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::347::349 using ($3):(above($4-2*$5,0.0228176378)):(0):((above($4+2*$5,0.0228176378))-(above($4-2*$5,0.0228176378))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::347::349 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (d) Where it does not end
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(514.96)
set rmargin at screen px(885.96)
set tmargin at screen py(379)
set bmargin at screen py(644)
set grid xtics
set logscale x
set xrange [7.62008136:105.825642]
set xtics ('' 8, '' 16, '' 32, '' 64)
set grid ytics
set yrange [0:1]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '8' at screen px(521.821),py(660) center front font ',12' tc rgb '#404040'
set label '16' at screen px(619.562),py(660) center front font ',12' tc rgb '#404040'
set label '32' at screen px(717.303),py(660) center front font ',12' tc rgb '#404040'
set label '64' at screen px(815.044),py(660) center front font ',12' tc rgb '#404040'
set label '0' at screen px(505.96),py(644) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(505.96),py(591) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(505.96),py(538) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(505.96),py(485) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(505.96),py(432) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(505.96),py(379) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Where it does not end{/*0.01   }' at screen px(514.96),py(361) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(700.46),py(681) center front font ',14' tc rgb '#1a1a1a'
set label 'share that diverges' at screen px(470.76),py(511.5) center rotate by 90 font ',14'
set object rectangle from screen px(515.96),py(378) to screen px(618.46),py(427) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(526.96),py(398) to screen px(552.96),py(398) nohead front lw 1.1 dt solid lc rgb '#e69f00'
set arrow from screen px(539.96),py(391) to screen px(539.96),py(405) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(539.96),py(398) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label '{/:Italic m} = 48{/*0.01   }' at screen px(559.96),py(398) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(526.96),py(416) to screen px(552.96),py(416) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set arrow from screen px(539.96),py(409) to screen px(539.96),py(423) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(539.96),py(416) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic m} = 128{/*0.01   }' at screen px(559.96),py(416) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::350::362 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::350::362 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::350::362 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::350::362 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data every ::363::375 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::363::375 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::363::375 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::363::375 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
