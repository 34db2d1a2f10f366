# Draws spiked-outliers.svg from spiked-outliers.csv. To draw it again: gnuplot -d spiked-outliers.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,331 fixed font 'sans-serif,14' background '#ffffff' butt name 'spiked_outliers'
set output 'spiked-outliers.svg'
set datafile separator comma
set datafile columnheaders
data = 'spiked-outliers.csv'
# Places are in pixels from the upper left corner.
px(x) = x / 1240.0
py(y) = 1 - y / 331.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(67.2)
set rmargin at screen px(394.2)
set tmargin at screen py(48)
set bmargin at screen py(281)
set grid xtics
set logscale x
set xrange [7.86896476:5083.26079]
set xtics ('' 10, '' 100, '' 1000, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1)
set grid ytics
set yrange [-24.3497749:24.3497749]
set ytics ('' -20, '' -10, '' 0, '' 10, '' 20)
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(79.3111),py(297) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(195.672),py(297) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(312.033),py(297) center front font ',12' tc rgb '#404040'
set label '−20' at screen px(58.2),py(260.189) right front font ',12' tc rgb '#404040'
set label '−10' at screen px(58.2),py(212.344) right front font ',12' tc rgb '#404040'
set label '0' at screen px(58.2),py(164.5) right front font ',12' tc rgb '#404040'
set label '10' at screen px(58.2),py(116.656) right front font ',12' tc rgb '#404040'
set label '20' at screen px(58.2),py(68.8112) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(67.2),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(230.7),py(318) center front font ',14' tc rgb '#1a1a1a'
set label 'extreme eigenvalues {/:Italic λ}′{/*0.01   }' at screen px(17),py(164.5) center rotate by 90 font ',14'
set label '{/:Italic λ} = 5{/*0.01   }' at screen px(390.2),py(130.578) right front font ',12.5' tc rgb '#606060'
set label '{/:Italic λ} = −4{/*0.01   }' at screen px(73.2),py(173.638) left front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(277.825),py(47) to screen px(395.2),py(96) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(281.825),py(67) to screen px(307.825),py(67) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'Theorem 4' at screen px(314.825),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(281.825),py(85) to screen px(307.825),py(85) nohead front lw 1.71 dt (2,3) lc rgb '#1a1a1a'
set label 'edges ±2{/:Italic ℓ}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(314.825),py(85) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using (7.86896476):4:(5083.26079-7.86896476):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using (7.86896476):10:(5083.26079-7.86896476):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 1:2 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 1:3 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data using 1:8 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 1:9 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data using 5:6 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($5):($6-$7):(0):(($6+$7)-($6-$7)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 5:6 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 5:11 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($5):($11-$12):(0):(($11+$12)-($11-$12)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 5:11 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(476.96)
set rmargin at screen px(803.96)
set tmargin at screen py(48)
set bmargin at screen py(281)
set grid xtics
set logscale x
set xrange [0.350337546:11.4175601]
set xtics ('' 0.5, '' 1, '' 2, '' 5, '' 10)
set grid ytics
set yrange [0:1.05]
set ytics ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
set label '0.5' at screen px(510.346),py(297) center front font ',12' tc rgb '#404040'
set label '1' at screen px(575.403),py(297) center front font ',12' tc rgb '#404040'
set label '2' at screen px(640.46),py(297) center front font ',12' tc rgb '#404040'
set label '5' at screen px(726.461),py(297) center front font ',12' tc rgb '#404040'
set label '10' at screen px(791.518),py(297) center front font ',12' tc rgb '#404040'
set label '0' at screen px(467.96),py(281) right front font ',12' tc rgb '#404040'
set label '0.25' at screen px(467.96),py(225.524) right front font ',12' tc rgb '#404040'
set label '0.50' at screen px(467.96),py(170.048) right front font ',12' tc rgb '#404040'
set label '0.75' at screen px(467.96),py(114.571) right front font ',12' tc rgb '#404040'
set label '1.00' at screen px(467.96),py(59.0952) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(476.96),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'sharpness over threshold |{/:Italic λ}|/{/:Italic ℓ}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(640.46),py(318) center front font ',14' tc rgb '#1a1a1a'
set label 'overlap ({/:Italic φ}·{/:Italic φ}′){/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(425.2),py(164.5) center rotate by 90 font ',14'
set label 'threshold' at screen px(575.403),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(703.148),py(197) to screen px(804.96),py(280) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(707.148),py(208) to screen px(733.148),py(208) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '1 − {/:Italic ℓ}{/*0.76@^{{/*1.2 2}}_{{/*1.18 {/:Italic c}}}}/{/:Italic λ}{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(740.148),py(208) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(720.148),py(226) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(740.148),py(226) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(720.148),py(237) to screen px(720.148),py(251) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(720.148),py(244) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic λ} = 5{/*0.01   }' at screen px(740.148),py(244) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(720.148),py(255) to screen px(720.148),py(269) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(720.148),py(262) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label '{/:Italic λ} = −4{/*0.01   }' at screen px(740.148),py(262) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 23:(0):(0):(1.05-0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 13:14 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 15:16 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 15:16 with points pt 13 ps 0.72 lc rgb '#808080', \
  data using 15:17 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($15):($17-$18):(0):(($17+$18)-($17-$18)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 15:17 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 19:20 with points pt 13 ps 0.94 lc rgb 'white', \
  data using 19:20 with points pt 13 ps 0.72 lc rgb '#808080', \
  data using 19:21 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($19):($21-$22):(0):(($21+$22)-($21-$22)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 19:21 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(896.8)
set rmargin at screen px(1223.8)
set tmargin at screen py(48)
set bmargin at screen py(281)
set grid xtics
set logscale x
set xrange [118.257206:528.50902]
set xtics ('' 125, '' 250, '' 500)
set grid ytics
set yrange [-0.062731575:0.00241275288]
set ytics ('' -0.06, '' -0.04, '' -0.02, '' 0)
set label '125' at screen px(908.911),py(297) center front font ',12' tc rgb '#404040'
set label '250' at screen px(1060.3),py(297) center front font ',12' tc rgb '#404040'
set label '500' at screen px(1211.69),py(297) center front font ',12' tc rgb '#404040'
set label '−0.06' at screen px(887.8),py(271.23) right front font ',12' tc rgb '#404040'
set label '−0.04' at screen px(887.8),py(199.697) right front font ',12' tc rgb '#404040'
set label '−0.02' at screen px(887.8),py(128.163) right front font ',12' tc rgb '#404040'
set label '0' at screen px(887.8),py(56.6296) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(896.8),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'order {/:Italic P}{/*0.01   }' at screen px(1060.3),py(318) center front font ',14' tc rgb '#1a1a1a'
set label 'overlap at {/:Italic λ} = 2{/:Italic ℓ}{/*0.76_{{/*1.18 {/:Italic c}}}}, less 3/4{/*0.01   }' at screen px(834.96),py(164.5) center rotate by 90 font ',14'
set object rectangle from screen px(1070.68),py(233) to screen px(1224.8),py(280) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(1074.68),py(244) to screen px(1100.68),py(244) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'theory, order 1/{/:Italic P}{/*0.01   }' at screen px(1107.68),py(244) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(1087.68),py(255) to screen px(1087.68),py(269) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(1087.68),py(262) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(1107.68),py(262) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using (118.257206):29:(528.50902-118.257206):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 24:25 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 26:27 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($26):($27-$28):(0):(($27+$28)-($27-$28)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 26:27 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
