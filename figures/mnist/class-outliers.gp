# Draws class-outliers.svg from class-outliers.csv. To draw it again: gnuplot -d class-outliers.gp
reset
set encoding utf8
set terminal svg enhanced size 900,700 fixed font 'sans-serif,14' background '#ffffff' butt name 'class_outliers'
set output 'class-outliers.svg'
set datafile separator comma
set datafile columnheaders
data = 'class-outliers.csv'
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

# (a) Leading eigenvalues
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(71.28)
set rmargin at screen px(436.28)
set tmargin at screen py(48)
set bmargin at screen py(308)
set grid xtics
set xrange [0.5:20.5]
set xtics ('' 1, '' 5, '' 10, '' 15, '' 20)
set grid ytics
set logscale y
set yrange [0.0789598775:1.10257323]
set ytics ('' 0.1, '' 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '1' at screen px(80.405),py(324) center front font ',12' tc rgb '#404040'
set label '5' at screen px(153.405),py(324) center front font ',12' tc rgb '#404040'
set label '10' at screen px(244.655),py(324) center front font ',12' tc rgb '#404040'
set label '15' at screen px(335.905),py(324) center front font ',12' tc rgb '#404040'
set label '20' at screen px(427.155),py(324) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(62.28),py(284.704) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(62.28),py(57.6296) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Leading eigenvalues{/*0.01   }' at screen px(71.28),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'rank {/:Italic n}{/*0.01   }' at screen px(253.78),py(345) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 {/:Italic n}}}}/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(178) center rotate by 90 font ',14'
set label '{/:Italic k} − 1{/*0.01   }' at screen px(235.53),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(266.78),py(47) to screen px(437.28),py(132) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(270.78),py(67) to screen px(296.78),py(67) nohead front lw 1.1 dt solid lc rgb '#56b4e9'
set label '' at screen px(283.78),py(67) point pt 9 ps 0.68 lc rgb '#56b4e9' front
set label 'start' at screen px(303.78),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(270.78),py(85) to screen px(296.78),py(85) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set label '' at screen px(283.78),py(85) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'end' at screen px(303.78),py(85) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(270.78),py(103) to screen px(296.78),py(103) nohead front lw 1.12 dt solid lc rgb '#d55e00'
set label '' at screen px(283.78),py(103) point pt 13 ps 0.72 lc rgb '#d55e00' front
set label 'end, shuffled labels' at screen px(303.78),py(103) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(270.78),py(121) to screen px(296.78),py(121) nohead front lw 1.13 dt solid lc rgb '#808080'
set label '' at screen px(283.78),py(121) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'end, squared loss' at screen px(303.78),py(121) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::80::80 using 3:(0.0789598775):(0):(1.10257323-0.0789598775) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::0::19 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::0::19 using 3:4 with lines lw 1.1 dt solid lc rgb '#56b4e9', \
  data every ::0::19 using 3:4 with points pt 9 ps 0.68 lc rgb '#56b4e9', \
  data every ::20::39 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::20::39 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::20::39 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::40::59 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::40::59 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::40::59 using 3:4 with points pt 13 ps 0.72 lc rgb '#d55e00', \
  data every ::60::79 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::60::79 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::60::79 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080'

# (b) How many stand out
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.04)
set rmargin at screen px(884.04)
set tmargin at screen py(48)
set bmargin at screen py(308)
set grid noxtics
set xrange [-0.5:3.5]
set xtics ('' 0, '' 1, '' 2, '' 3)
set grid ytics
set yrange [0:1.35]
set ytics ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1, '' 1.25)
set label 'mixtures' at screen px(564.665),py(324) center front font ',12' tc rgb '#404040'
set label 'shuffled' at screen px(655.915),py(324) center front font ',12' tc rgb '#404040'
set label 'digits' at screen px(747.165),py(324) center front font ',12' tc rgb '#404040'
set label 'squared loss' at screen px(838.415),py(324) center front font ',12' tc rgb '#404040'
set label '0' at screen px(510.04),py(308) right front font ',12' tc rgb '#404040'
set label '0.25' at screen px(510.04),py(259.852) right front font ',12' tc rgb '#404040'
set label '0.50' at screen px(510.04),py(211.704) right front font ',12' tc rgb '#404040'
set label '0.75' at screen px(510.04),py(163.556) right front font ',12' tc rgb '#404040'
set label '1.00' at screen px(510.04),py(115.407) right front font ',12' tc rgb '#404040'
set label '1.25' at screen px(510.04),py(67.2593) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} How many stand out{/*0.01   }' at screen px(519.04),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'networks' at screen px(701.54),py(345) center front font ',14' tc rgb '#1a1a1a'
set label 'share of networks' at screen px(467.28),py(178) center rotate by 90 font ',14'
set object rectangle from screen px(752.415),py(47) to screen px(885.04),py(96) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(756.415),py(62) to screen px(782.415),py(72) front fc rgb '#0072b2' fs solid 0.85 noborder
set label '{/:Italic k} − 1 outliers{/*0.01   }' at screen px(789.415),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(756.415),py(80) to screen px(782.415),py(90) front fc rgb '#e69f00' fs solid 0.85 noborder
set label '{/:Italic k} outliers{/*0.01   }' at screen px(789.415),py(85) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::81::84 using ($3-0.2):4:(0.368) with boxes fc rgb '#0072b2' fs solid 0.85 noborder, \
  data every ::85::88 using ($3+0.2):4:(0.368) with boxes fc rgb '#e69f00' fs solid 0.85 noborder

# (c) Growth in training
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(71.28)
set rmargin at screen px(436.28)
set tmargin at screen py(390)
set bmargin at screen py(650)
set grid noxtics
set xrange [-0.5:3.5]
set xtics ('' 0, '' 1, '' 2, '' 3)
set grid ytics
set yrange [-0.742796846:1.32664603]
set ytics ('' -0.5, '' 0, '' 0.5, '' 1)
set label 'normal' at screen px(116.905),py(666) center front font ',12' tc rgb '#404040'
set label 'shuffled' at screen px(208.155),py(666) center front font ',12' tc rgb '#404040'
set label 'PyTorch'."'".'s' at screen px(299.405),py(666) center front font ',12' tc rgb '#404040'
set label 'whitened' at screen px(390.655),py(666) center front font ',12' tc rgb '#404040'
set label '−0.5' at screen px(62.28),py(619.496) right front font ',12' tc rgb '#404040'
set label '0' at screen px(62.28),py(556.677) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(62.28),py(493.858) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(62.28),py(431.039) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Growth in training{/*0.01   }' at screen px(71.28),py(372) left front font ',14' tc rgb '#1a1a1a'
set label 'networks' at screen px(253.78),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'growth of {/:Italic λ}{/*0.76_{{/*1.18 1}}} (decades){/*0.01   }' at screen px(17),py(520) center rotate by 90 font ',14'
set label 'the paper'."'".'s mixture' at screen px(432.28),py(409.63) right front font ',12.5' tc rgb '#606060'
plot \
  data every ::89::92 using ($3):4:(0.736) with boxes fc rgb '#0072b2' fs solid 0.85 noborder, \
  data every ::89::92 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::93::93 using (-0.5):4:(3.5--0.5):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::94::94 using (-0.5):4:(3.5--0.5):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080'

# (d) The gap with ten classes
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.04)
set rmargin at screen px(884.04)
set tmargin at screen py(390)
set bmargin at screen py(650)
set grid noxtics
set xrange [-0.5:3.5]
set xtics ('' 0, '' 1, '' 2, '' 3)
set grid ytics
set yrange [0:0.35325506]
set ytics ('' 0, '' 0.1, '' 0.2, '' 0.3)
set label 'raw' at screen px(564.665),py(666) center front font ',12' tc rgb '#404040'
set label 'centred' at screen px(655.915),py(666) center front font ',12' tc rgb '#404040'
set label '{/:Italic ε} = 0.1{/*0.01   }' at screen px(747.165),py(666) center front font ',12' tc rgb '#404040'
set label '{/:Italic ε} = 0.001{/*0.01   }' at screen px(838.415),py(666) center front font ',12' tc rgb '#404040'
set label '0' at screen px(510.04),py(650) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(510.04),py(576.399) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(510.04),py(502.798) right front font ',12' tc rgb '#404040'
set label '0.3' at screen px(510.04),py(429.196) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} The gap with ten classes{/*0.01   }' at screen px(519.04),py(372) left front font ',14' tc rgb '#1a1a1a'
set label 'images' at screen px(701.54),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'log{/*0.76_{{/*1.18 10}}}({/:Italic λ}{/*0.76_{{/*1.18 9}}}/{/:Italic λ}{/*0.76_{{/*1.18 10}}}){/*0.01   }' at screen px(467.28),py(520) center rotate by 90 font ',14'
set object rectangle from screen px(809.165),py(389) to screen px(885.04),py(438) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(813.165),py(404) to screen px(839.165),py(414) front fc rgb '#56b4e9' fs solid 0.85 noborder
set label 'start' at screen px(846.165),py(409) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(813.165),py(422) to screen px(839.165),py(432) front fc rgb '#0072b2' fs solid 0.85 noborder
set label 'end' at screen px(846.165),py(427) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::95::98 using ($3-0.2):4:(0.368) with boxes fc rgb '#56b4e9' fs solid 0.85 noborder, \
  data every ::95::98 using ($3-0.2):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::99::102 using ($3+0.2):4:(0.368) with boxes fc rgb '#0072b2' fs solid 0.85 noborder, \
  data every ::99::102 using ($3+0.2):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a'
unset multiplot
set output
