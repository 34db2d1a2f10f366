# Draws sharpness-law.svg from sharpness-law.csv. To draw it again: gnuplot -d sharpness-law.gp
reset
set encoding utf8
set terminal svg enhanced size 900,682 fixed font 'sans-serif,14' background '#ffffff' butt name 'sharpness_law'
set output 'sharpness-law.svg'
set datafile separator comma
set datafile columnheaders
data = 'sharpness-law.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 682.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Where the sharpness ends
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(76.02)
set rmargin at screen px(439.02)
set tmargin at screen py(32)
set bmargin at screen py(291)
set grid xtics
set logscale x
set xrange [0.223756268:4.46914855]
set xtics ('' 0.25, '' 0.5, '' 1, '' 2, '' 4)
set grid ytics
set yrange [0:1.3]
set ytics ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1, '' 1.25)
set label '0.25' at screen px(89.4644),py(307) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(173.492),py(307) center front font ',12' tc rgb '#404040'
set label '1' at screen px(257.52),py(307) center front font ',12' tc rgb '#404040'
set label '2' at screen px(341.548),py(307) center front font ',12' tc rgb '#404040'
set label '4' at screen px(425.576),py(307) center front font ',12' tc rgb '#404040'
set label '0' at screen px(67.02),py(291) right front font ',12' tc rgb '#404040'
set label '0.25' at screen px(67.02),py(241.192) right front font ',12' tc rgb '#404040'
set label '0.50' at screen px(67.02),py(191.385) right front font ',12' tc rgb '#404040'
set label '0.75' at screen px(67.02),py(141.577) right front font ',12' tc rgb '#404040'
set label '1.00' at screen px(67.02),py(91.7692) right front font ',12' tc rgb '#404040'
set label '1.25' at screen px(67.02),py(41.9615) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Where the sharpness ends{/*0.01   }' at screen px(76.02),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic η}/{/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(257.52),py(328) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 {/:Italic H}}}}/2 at the end{/*0.01   }' at screen px(17),py(161.5) center rotate by 90 font ',14'
set object rectangle from screen px(77.02),py(31) to screen px(239.895),py(98) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(88.02),py(51) to screen px(114.02),py(51) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'min({/:Italic η}/{/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}, 1){/*0.01   }' at screen px(121.02),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(88.02),py(69) to screen px(114.02),py(69) nohead front lw 1.11 dt solid lc rgb '#808080'
set label '' at screen px(101.02),py(69) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'separable' at screen px(121.02),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(101.02),py(80) to screen px(101.02),py(94) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(101.02),py(87) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'with wrong labels' at screen px(121.02),py(87) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::96 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::97::105 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::97::105 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::97::105 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::106::114 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::106::114 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::106::114 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b) The way there
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(521.78)
set rmargin at screen px(884.78)
set tmargin at screen py(32)
set bmargin at screen py(291)
set grid xtics
set logscale x
set xrange [1:9557]
set xtics ('' 1, '' 10, '' 100, '' 1000, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1)
set grid ytics
set yrange [0:3.37711328]
set ytics ('' 0, '' 1, '' 2, '' 3)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(521.78),py(307) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(612.979),py(307) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(704.177),py(307) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(795.376),py(307) center front font ',12' tc rgb '#404040'
set label '0' at screen px(512.78),py(291) right front font ',12' tc rgb '#404040'
set label '1' at screen px(512.78),py(214.307) right front font ',12' tc rgb '#404040'
set label '2' at screen px(512.78),py(137.615) right front font ',12' tc rgb '#404040'
set label '3' at screen px(512.78),py(60.9218) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} The way there{/*0.01   }' at screen px(521.78),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step {/:Italic t} + 1{/*0.01   }' at screen px(703.28),py(328) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 {/:Italic H}}}}/2{/*0.01   }' at screen px(470.02),py(161.5) center rotate by 90 font ',14'
set label 'edge' at screen px(880.78),py(204.307) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(743.28),py(31) to screen px(885.78),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(747.28),py(51) to screen px(773.28),py(51) nohead front lw 1.3 dt solid lc rgb '#56b4e9'
set label '{/:Italic η} = 0.5 {/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(780.28),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(747.28),py(69) to screen px(773.28),py(69) nohead front lw 1.31 dt (8,4) lc rgb '#0072b2'
set label '{/:Italic η} = 1.5 {/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(780.28),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(747.28),py(87) to screen px(773.28),py(87) nohead front lw 1.32 dt (2,3) lc rgb '#cc79a7'
set label '{/:Italic η} = 3 {/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(780.28),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(747.28),py(105) to screen px(773.28),py(105) nohead front lw 1.33 dt (9,4,2,4) lc rgb '#808080'
set label 'separable, 3 {/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(780.28),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::115::115 using (1):4:(9557-1):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::116::136 using 3:4 with lines lw 1.3 dt solid lc rgb '#56b4e9', \
  data every ::137::205 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#0072b2', \
  data every ::206::276 using 3:4 with lines lw 1.3 dt (2,3) lc rgb '#cc79a7', \
  data every ::277::355 using 3:4 with lines lw 1.3 dt (9,4,2,4) lc rgb '#808080'

# (c) Whether the predictor depends on it
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(76.02)
set rmargin at screen px(439.02)
set tmargin at screen py(373)
set bmargin at screen py(632)
set grid xtics
set logscale x
set xrange [0.223756268:4.46914855]
set xtics ('' 0.25, '' 0.5, '' 1, '' 2, '' 4)
set grid ytics
set logscale y
set yrange [2.37408649e-10:10]
set ytics ('' 1e-10, '' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-09 1, '' 1e-07 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '0.25' at screen px(89.4644),py(648) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(173.492),py(648) center front font ',12' tc rgb '#404040'
set label '1' at screen px(257.52),py(648) center front font ',12' tc rgb '#404040'
set label '2' at screen px(341.548),py(648) center front font ',12' tc rgb '#404040'
set label '4' at screen px(425.576),py(648) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −10}}}{/*0.01   }' at screen px(67.02),py(641.154) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(67.02),py(592.398) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(67.02),py(543.643) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(67.02),py(494.888) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(67.02),py(446.133) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(67.02),py(397.378) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Whether the predictor depends on it{/*0.01   }' at screen px(76.02),py(355) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic η}/{/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(257.52),py(669) center front font ',14' tc rgb '#1a1a1a'
set label 'distance of predictors' at screen px(17),py(502.5) center rotate by 90 font ',14'
set object rectangle from screen px(77.02),py(372) to screen px(205.895),py(421) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(88.02),py(392) to screen px(114.02),py(392) nohead front lw 1.1 dt solid lc rgb '#808080'
set label '' at screen px(101.02),py(392) point pt 13 ps 0.72 lc rgb '#808080' front
set label '6 samples' at screen px(121.02),py(392) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(101.02),py(403) to screen px(101.02),py(417) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(101.02),py(410) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '200 samples' at screen px(121.02),py(410) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::356::364 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::356::364 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::356::364 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::365::373 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::365::373 using ($3):(above($4-2*$5,2.37408649e-10)):(0):((above($4+2*$5,2.37408649e-10))-(above($4-2*$5,2.37408649e-10))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::365::373 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (d) Images, twice the start's edge
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(521.78)
set rmargin at screen px(884.78)
set tmargin at screen py(373)
set bmargin at screen py(632)
set grid xtics
set xrange [0:1.99007348]
set xtics ('' 0, '' 0.5, '' 1, '' 1.5)
set grid ytics
set yrange [0:1.3]
set ytics ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1, '' 1.25)
set label '0' at screen px(521.78),py(648) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(612.983),py(648) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(704.185),py(648) center front font ',12' tc rgb '#404040'
set label '1.5' at screen px(795.388),py(648) center front font ',12' tc rgb '#404040'
set label '0' at screen px(512.78),py(632) right front font ',12' tc rgb '#404040'
set label '0.25' at screen px(512.78),py(582.192) right front font ',12' tc rgb '#404040'
set label '0.50' at screen px(512.78),py(532.385) right front font ',12' tc rgb '#404040'
set label '0.75' at screen px(512.78),py(482.577) right front font ',12' tc rgb '#404040'
set label '1.00' at screen px(512.78),py(432.769) right front font ',12' tc rgb '#404040'
set label '1.25' at screen px(512.78),py(382.962) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Images, twice the start'."'".'s edge{/*0.01   }' at screen px(521.78),py(355) left front font ',14' tc rgb '#1a1a1a'
set label '2{/:Italic λ}{/*0.76_{{/*1.18 slow}}}/{/:Italic λ}{/*0.76_{{/*1.18 start}}}{/*0.01   }' at screen px(703.28),py(669) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic ηλ}{/*0.76_{{/*1.18 {/:Italic H}}}}/2 at the end{/*0.01   }' at screen px(470.02),py(502.5) center rotate by 90 font ',14'
set object rectangle from screen px(522.78),py(372) to screen px(653.78),py(439) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(533.78),py(392) to screen px(559.78),py(392) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'slow training' at screen px(566.78),py(392) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(546.78),py(410) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'a fifth turned' at screen px(566.78),py(410) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(546.78),py(428) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'right labels' at screen px(566.78),py(428) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::374::470 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::471::486 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::471::486 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::487::502 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::487::502 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00'
unset multiplot
set output
