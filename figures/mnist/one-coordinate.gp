# Draws one-coordinate.svg from one-coordinate.csv. To draw it again: gnuplot -d one-coordinate.gp
reset
set encoding utf8
set terminal svg enhanced size 900,752 fixed font 'sans-serif,14' background '#ffffff' butt name 'one_coordinate'
set output 'one-coordinate.svg'
set datafile separator comma
set datafile columnheaders
data = 'one-coordinate.csv'
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 752.0
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
set lmargin at screen px(68.76)
set rmargin at screen px(434.76)
set tmargin at screen py(74)
set bmargin at screen py(335)
set grid xtics
set xrange [0:8000]
set xtics ('' 0, '' 2000, '' 4000, '' 6000, '' 8000)
set grid ytics
set yrange [-1.6828299:1.95771655]
set ytics ('' -1, '' 0, '' 1)
set label '0' at screen px(68.76),py(351) center front font ',12' tc rgb '#404040'
set label '2000' at screen px(160.26),py(351) center front font ',12' tc rgb '#404040'
set label '4000' at screen px(251.76),py(351) center front font ',12' tc rgb '#404040'
set label '6000' at screen px(343.26),py(351) center front font ',12' tc rgb '#404040'
set label '8000' at screen px(434.76),py(351) center front font ',12' tc rgb '#404040'
set label '−1' at screen px(59.76),py(286.046) right front font ',12' tc rgb '#404040'
set label '0' at screen px(59.76),py(214.354) right front font ',12' tc rgb '#404040'
set label '1' at screen px(59.76),py(142.661) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(68.76),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step {/:Italic k}{/*0.01   }' at screen px(251.76),py(372) center front font ',14' tc rgb '#1a1a1a'
set label 'first coordinate {/:Italic ψ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(204.5) center rotate by 90 font ',14'
set object rectangle from screen px(248.885),py(251) to screen px(435.76),py(334) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(252.885),py(262) to screen px(278.885),py(262) nohead front lw 1.3 dt solid lc rgb '#808080'
set label 'walk, two dimensions' at screen px(285.885),py(262) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(252.885),py(280) to screen px(278.885),py(280) nohead front lw 1.31 dt solid lc rgb '#0072b2'
set label 'SGD' at screen px(285.885),py(280) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(252.885),py(298) to screen px(278.885),py(298) nohead front lw 1.32 dt solid lc rgb '#d55e00'
set label 'isotropic walk' at screen px(285.885),py(298) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(252.885),py(316) to screen px(278.885),py(316) nohead front lw 1.73 dt (8,4) lc rgb '#1a1a1a'
set label '−√2 {/:Italic cos}({/:Italic πk}/{/:Italic K}){/*0.01   }' at screen px(285.885),py(316) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 1:2 with lines lw 1.3 dt solid lc rgb '#808080', \
  data using 1:3 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 1:4 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 5:6 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.08)
set rmargin at screen px(885.08)
set tmargin at screen py(74)
set bmargin at screen py(335)
set grid xtics
set xrange [-1.54799485:1.82288149]
set xtics ('' -1, '' 0, '' 1)
set grid ytics
set yrange [-1.56494336:2.09295002]
set ytics ('' -1, '' 0, '' 1, '' 2)
set label '−1' at screen px(578.58),py(351) center front font ',12' tc rgb '#404040'
set label '0' at screen px(687.157),py(351) center front font ',12' tc rgb '#404040'
set label '1' at screen px(795.734),py(351) center front font ',12' tc rgb '#404040'
set label '−1' at screen px(510.08),py(294.69) right front font ',12' tc rgb '#404040'
set label '0' at screen px(510.08),py(223.337) right front font ',12' tc rgb '#404040'
set label '1' at screen px(510.08),py(151.985) right front font ',12' tc rgb '#404040'
set label '2' at screen px(510.08),py(80.6322) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(519.08),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'first coordinate {/:Italic ψ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(702.08),py(372) center front font ',14' tc rgb '#1a1a1a'
set label 'second coordinate {/:Italic ψ}{/*0.76_{{/*1.18 2}}}{/*0.01   }' at screen px(474.88),py(204.5) center rotate by 90 font ',14'
set arrow from screen px(519.08),py(41) to screen px(545.08),py(41) nohead front lw 1.3 dt solid lc rgb '#808080'
set label 'walk, two dimensions' at screen px(552.08),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(710.955),py(41) to screen px(736.955),py(41) nohead front lw 1.31 dt solid lc rgb '#0072b2'
set label 'SGD' at screen px(743.955),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(519.08),py(59) to screen px(545.08),py(59) nohead front lw 1.32 dt solid lc rgb '#d55e00'
set label 'isotropic walk' at screen px(552.08),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(660.08),py(59) to screen px(686.08),py(59) nohead front lw 1.73 dt (8,4) lc rgb '#1a1a1a'
set label '√2({/:Italic ψ}{/*0.76@^{{/*1.2 2}}_{{/*1.18 1}}} − 1){/*0.01   }' at screen px(693.08),py(59) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 7:8 with lines lw 1.3 dt solid lc rgb '#808080', \
  data using 9:10 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 11:12 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:14 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(68.76)
set rmargin at screen px(434.76)
set tmargin at screen py(441)
set bmargin at screen py(702)
set grid noxtics
set xrange [-0.6:4.6]
set xtics ('' 0, '' 1, '' 2, '' 3, '' 4)
set grid ytics
set yrange [0:1.2]
set ytics ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
set label 'SGD' at screen px(110.991),py(718) center front font ',12' tc rgb '#404040'
set label 'isotropic' at screen px(181.375),py(718) center front font ',12' tc rgb '#404040'
set label 'covariance' at screen px(251.76),py(718) center front font ',12' tc rgb '#404040'
set label 'signs' at screen px(322.145),py(718) center front font ',12' tc rgb '#404040'
set label 'shuffled' at screen px(392.529),py(718) center front font ',12' tc rgb '#404040'
set label '0' at screen px(59.76),py(702) right front font ',12' tc rgb '#404040'
set label '0.25' at screen px(59.76),py(647.625) right front font ',12' tc rgb '#404040'
set label '0.50' at screen px(59.76),py(593.25) right front font ',12' tc rgb '#404040'
set label '0.75' at screen px(59.76),py(538.875) right front font ',12' tc rgb '#404040'
set label '1.00' at screen px(59.76),py(484.5) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(68.76),py(399) left front font ',14' tc rgb '#1a1a1a'
set label 'path' at screen px(251.76),py(739) center front font ',14' tc rgb '#1a1a1a'
set label 'larger of {/:Italic r}{/*0.76_{{/*1.18 2}}} and {/:Italic r}{/*0.76_{{/*1.18 3}}}{/*0.01   }' at screen px(17),py(571.5) center rotate by 90 font ',14'
set object rectangle from screen px(68.76),py(421) to screen px(94.76),py(431) front fc rgb '#0072b2' fs solid 0.85 noborder
set label 'as it is' at screen px(101.76),py(426) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(162.135),py(421) to screen px(188.135),py(431) front fc rgb '#808080' fs solid 0.85 noborder
set label 'control' at screen px(195.135),py(426) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(270.26),py(419) to screen px(270.26),py(433) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(270.26),py(426) point pt 13 ps 0.72 lc rgb '#e69f00' front
set label 'widest bandwidth' at screen px(290.26),py(426) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using ($15-0.2):16:(0.368) with boxes fc rgb '#0072b2' fs solid 0.85 noborder, \
  data using ($15-0.2):($16-$17):(0):(($16+$17)-($16-$17)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data using ($15+0.2):18:(0.368) with boxes fc rgb '#808080' fs solid 0.85 noborder, \
  data using ($15+0.2):($18-$19):(0):(($18+$19)-($18-$19)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data using 15:20 with points pt 13 ps 0.94 lc rgb 'white', \
  data using ($15):($20-$21):(0):(($20+$21)-($20-$21)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data using 15:20 with points pt 13 ps 0.72 lc rgb '#e69f00'

# (d)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.08)
set rmargin at screen px(885.08)
set tmargin at screen py(441)
set bmargin at screen py(702)
set grid noxtics
set xrange [-0.6:5.2]
set xtics ('' 0, '' 1, '' 2, '' 3, '' 4)
set grid ytics
set yrange [0:1.1]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label 'SGD' at screen px(556.942),py(718) center front font ',12' tc rgb '#404040'
set label 'isotropic' at screen px(620.046),py(718) center front font ',12' tc rgb '#404040'
set label 'covariance' at screen px(683.149),py(718) center front font ',12' tc rgb '#404040'
set label 'signs' at screen px(746.252),py(718) center front font ',12' tc rgb '#404040'
set label 'shuffled' at screen px(809.356),py(718) center front font ',12' tc rgb '#404040'
set label '0' at screen px(510.08),py(702) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(510.08),py(654.545) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(510.08),py(607.091) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(510.08),py(559.636) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(510.08),py(512.182) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(510.08),py(464.727) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(519.08),py(399) left front font ',14' tc rgb '#1a1a1a'
set label 'path' at screen px(702.08),py(739) center front font ',14' tc rgb '#1a1a1a'
set label 'share {/:Italic f} of variance by {/:Italic ψ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(474.88),py(571.5) center rotate by 90 font ',14'
set label '6/{/:Italic π}{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(881.08),py(547.755) right front font ',12.5' tc rgb '#606060'
set label '96/{/:Italic π}{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(881.08),py(458.16) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(519.08),py(421) to screen px(545.08),py(431) front fc rgb '#0072b2' fs solid 0.85 noborder
set label 'measured' at screen px(552.08),py(426) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(646.33),py(419) to screen px(646.33),py(433) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(646.33),py(426) point pt 13 ps 0.72 lc rgb '#d55e00' front
set label 'from the straightness' at screen px(666.33),py(426) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using ($22):23:(0.736) with boxes fc rgb '#0072b2' fs solid 0.85 noborder, \
  data using ($22):($23-$24):(0):(($23+$24)-($23-$24)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data using (-0.6):28:(5.2--0.6):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using (-0.6):29:(5.2--0.6):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 25:26 with points pt 13 ps 0.94 lc rgb 'white', \
  data using ($25):($26-$27):(0):(($26+$27)-($26-$27)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 25:26 with points pt 13 ps 0.72 lc rgb '#d55e00'
unset multiplot
set output
