# Draws spiked-outliers.svg from spiked-outliers.csv. To draw it again: gnuplot -d spiked-outliers.gp
reset
set encoding utf8
set terminal svg enhanced size 900,700 fixed font 'sans-serif,14' background '#ffffff' butt name 'spiked_outliers'
set output 'spiked-outliers.svg'
set datafile separator comma
set datafile columnheaders
data = 'spiked-outliers.csv'
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

# (a) Spectra of three batches
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(61.2)
set rmargin at screen px(426.2)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set xrange [-16.4216832:16.4216832]
set xtics ('' -10, '' 0, '' 10)
set grid ytics
set yrange [0:0.290042143]
set ytics ('' 0, '' 0.1, '' 0.2)
set label '−10' at screen px(132.566),py(308) center front font ',12' tc rgb '#404040'
set label '0' at screen px(243.7),py(308) center front font ',12' tc rgb '#404040'
set label '10' at screen px(354.834),py(308) center front font ',12' tc rgb '#404040'
set label '0' at screen px(52.2),py(292) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(52.2),py(202.358) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(52.2),py(112.716) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Spectra of three batches{/*0.01   }' at screen px(61.2),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'eigenvalues {/:Italic λ}′{/*0.01   }' at screen px(243.7),py(329) center front font ',14' tc rgb '#1a1a1a'
set label 'density' at screen px(17),py(162) center rotate by 90 font ',14'
set object rectangle from screen px(329.575),py(31) to screen px(427.2),py(98) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(333.575),py(51) to screen px(359.575),py(51) nohead front lw 1.3 dt solid lc rgb '#cc79a7'
set label '{/:Italic B} = 18{/*0.01   }' at screen px(366.575),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(333.575),py(69) to screen px(359.575),py(69) nohead front lw 1.31 dt solid lc rgb '#009e73'
set label '{/:Italic B} = 130{/*0.01   }' at screen px(366.575),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(333.575),py(87) to screen px(359.575),py(87) nohead front lw 1.32 dt solid lc rgb '#e69f00'
set label '{/:Italic B} = 700{/*0.01   }' at screen px(366.575),py(87) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::310::311 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::310::311 using 3:4 with impulses lw 1.2 dt solid lc rgb '#009e73', \
  data every ::310::311 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::479::480 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::479::480 using 3:4 with impulses lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::479::480 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data every ::0::41 using 3:($4) with steps lw 1.3 dt solid lc rgb '#cc79a7', \
  data every ::153::194 using 3:($4) with steps lw 1.3 dt solid lc rgb '#009e73', \
  data every ::312::353 using 3:($4) with steps lw 1.3 dt solid lc rgb '#e69f00', \
  data every ::42::152 using 3:4 with lines lw 1.7 dt solid lc rgb '#cc79a7', \
  data every ::195::309 using 3:4 with lines lw 1.7 dt solid lc rgb '#009e73', \
  data every ::354::478 using 3:4 with lines lw 1.7 dt solid lc rgb '#e69f00'

# (b) Outliers and edges
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.04)
set rmargin at screen px(884.04)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set logscale x
set xrange [7.86896476:5083.26079]
set xtics ('' 10, '' 100, '' 1000, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1)
set grid ytics
set yrange [-24.3497749:24.3497749]
set ytics ('' -20, '' -10, '' 0, '' 10, '' 20)
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(532.559),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(662.441),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(792.324),py(308) center front font ',12' tc rgb '#404040'
set label '−20' at screen px(510.04),py(268.777) right front font ',12' tc rgb '#404040'
set label '−10' at screen px(510.04),py(215.389) right front font ',12' tc rgb '#404040'
set label '0' at screen px(510.04),py(162) right front font ',12' tc rgb '#404040'
set label '10' at screen px(510.04),py(108.611) right front font ',12' tc rgb '#404040'
set label '20' at screen px(510.04),py(55.2228) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Outliers and edges{/*0.01   }' at screen px(519.04),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(701.54),py(329) center front font ',14' tc rgb '#1a1a1a'
set label 'extreme eigenvalues {/:Italic λ}′{/*0.01   }' at screen px(457.2),py(162) center rotate by 90 font ',14'
set label '{/:Italic λ} = 5{/*0.01   }' at screen px(880.04),py(125.306) right front font ',12.5' tc rgb '#606060'
set label '{/:Italic λ} = −4{/*0.01   }' at screen px(525.04),py(173.355) left front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(767.665),py(31) to screen px(885.04),py(80) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(771.665),py(51) to screen px(797.665),py(51) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'Theorem 4' at screen px(804.665),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(771.665),py(69) to screen px(797.665),py(69) nohead front lw 1.71 dt (2,3) lc rgb '#1a1a1a'
set label 'edges ±2{/:Italic ℓ}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(804.665),py(69) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::675::675 using (7.86896476):4:(5083.26079-7.86896476):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::881::881 using (7.86896476):4:(5083.26079-7.86896476):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::481::577 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::578::674 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data every ::687::783 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::784::880 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data every ::676::686 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::676::686 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::676::686 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::882::892 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::882::892 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::882::892 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (c) What is left of the direction
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(61.2)
set rmargin at screen px(426.2)
set tmargin at screen py(390)
set bmargin at screen py(650)
set grid xtics
set logscale x
set xrange [0.350337546:11.4175601]
set xtics ('' 0.5, '' 1, '' 2, '' 5, '' 10)
set grid ytics
set yrange [0:1.05]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '0.5' at screen px(98.4658),py(666) center front font ',12' tc rgb '#404040'
set label '1' at screen px(171.083),py(666) center front font ',12' tc rgb '#404040'
set label '2' at screen px(243.7),py(666) center front font ',12' tc rgb '#404040'
set label '5' at screen px(339.695),py(666) center front font ',12' tc rgb '#404040'
set label '10' at screen px(412.312),py(666) center front font ',12' tc rgb '#404040'
set label '0' at screen px(52.2),py(650) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(52.2),py(600.476) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(52.2),py(550.952) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(52.2),py(501.429) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(52.2),py(451.905) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(52.2),py(402.381) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} What is left of the direction{/*0.01   }' at screen px(61.2),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'sharpness over threshold |{/:Italic λ}|/{/:Italic ℓ}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(243.7),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'overlap ({/:Italic φ}·{/:Italic φ}′){/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(17),py(520) center rotate by 90 font ',14'
set label 'threshold' at screen px(171.083),py(381) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(62.2),py(389) to screen px(166.012),py(474) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(73.2),py(409) to screen px(99.2),py(409) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '1 − {/:Italic ℓ}{/*0.76@^{{/*1.2 2}}_{{/*1.18 {/:Italic c}}}}/{/:Italic λ}{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(106.2),py(409) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(86.2),py(427) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(106.2),py(427) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(86.2),py(438) to screen px(86.2),py(452) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(86.2),py(445) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic λ} = 5{/*0.01   }' at screen px(106.2),py(445) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(86.2),py(456) to screen px(86.2),py(470) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(86.2),py(463) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label '{/:Italic λ} = −4{/*0.01   }' at screen px(106.2),py(463) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1034::1034 using 3:(0):(0):(1.05-0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::893::989 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::990::1000 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::990::1000 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::1001::1011 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1001::1011 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::1001::1011 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::1012::1022 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1012::1022 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::1023::1033 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::1023::1033 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::1023::1033 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (d) The trend in the order
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.04)
set rmargin at screen px(884.04)
set tmargin at screen py(390)
set bmargin at screen py(650)
set grid xtics
set logscale x
set xrange [118.257206:528.50902]
set xtics ('' 125, '' 250, '' 500)
set grid ytics
set yrange [-0.062731575:0.00241275288]
set ytics ('' -0.06, '' -0.04, '' -0.02, '' 0)
set label '125' at screen px(532.559),py(666) center front font ',12' tc rgb '#404040'
set label '250' at screen px(701.54),py(666) center front font ',12' tc rgb '#404040'
set label '500' at screen px(870.521),py(666) center front font ',12' tc rgb '#404040'
set label '−0.06' at screen px(510.04),py(639.098) right front font ',12' tc rgb '#404040'
set label '−0.04' at screen px(510.04),py(559.275) right front font ',12' tc rgb '#404040'
set label '−0.02' at screen px(510.04),py(479.452) right front font ',12' tc rgb '#404040'
set label '0' at screen px(510.04),py(399.63) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} The trend in the order{/*0.01   }' at screen px(519.04),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'order {/:Italic P}{/*0.01   }' at screen px(701.54),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'overlap at {/:Italic λ} = 2{/:Italic ℓ}{/*0.76_{{/*1.18 {/:Italic c}}}}, less 3/4{/*0.01   }' at screen px(457.2),py(520) center rotate by 90 font ',14'
set object rectangle from screen px(730.915),py(602) to screen px(885.04),py(649) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(734.915),py(613) to screen px(760.915),py(613) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'theory, order 1/{/:Italic P}{/*0.01   }' at screen px(767.915),py(613) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(747.915),py(624) to screen px(747.915),py(638) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(747.915),py(631) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(767.915),py(631) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1135::1135 using (118.257206):4:(528.50902-118.257206):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::1035::1131 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::1132::1134 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1132::1134 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::1132::1134 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
