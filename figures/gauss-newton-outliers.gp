# Draws gauss-newton-outliers.svg from gauss-newton-outliers.csv. To draw it again: gnuplot -d gauss-newton-outliers.gp
reset
set encoding utf8
set terminal svg enhanced size 900,694 fixed font 'sans-serif,14' background '#ffffff' butt name 'gauss_newton_outliers'
set output 'gauss-newton-outliers.svg'
set datafile separator comma
set datafile columnheaders
data = 'gauss-newton-outliers.csv'
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

# (a) More parameters than samples
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(68.76)
set rmargin at screen px(439.76)
set tmargin at screen py(32)
set bmargin at screen py(297)
set grid xtics
set xrange [-0.64:16]
set xtics ('' 0, '' 5, '' 10, '' 15)
set grid ytics
set yrange [8.46248758:21.7418274]
set ytics ('' 10, '' 12.5, '' 15, '' 17.5, '' 20)
set label '0' at screen px(83.0292),py(313) center front font ',12' tc rgb '#404040'
set label '5' at screen px(194.508),py(313) center front font ',12' tc rgb '#404040'
set label '10' at screen px(305.986),py(313) center front font ',12' tc rgb '#404040'
set label '15' at screen px(417.464),py(313) center front font ',12' tc rgb '#404040'
set label '10.0' at screen px(59.76),py(266.318) right front font ',12' tc rgb '#404040'
set label '12.5' at screen px(59.76),py(216.428) right front font ',12' tc rgb '#404040'
set label '15.0' at screen px(59.76),py(166.539) right front font ',12' tc rgb '#404040'
set label '17.5' at screen px(59.76),py(116.649) right front font ',12' tc rgb '#404040'
set label '20.0' at screen px(59.76),py(66.7596) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} More parameters than samples{/*0.01   }' at screen px(68.76),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'sharpness {/:Italic λ}/{/:Italic σ}{/*0.76^{{/*1.2 2}}} at {/:Italic γ} = 4{/*0.01   }' at screen px(254.26),py(334) center front font ',14' tc rgb '#1a1a1a'
set label 'largest eigenvalue {/:Italic λ}′/{/:Italic σ}{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(17),py(164.5) center rotate by 90 font ',14'
set object rectangle from screen px(69.76),py(31) to screen px(201.51),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(80.76),py(51) to screen px(106.76),py(51) nohead front lw 1.7 dt (8,4) lc rgb '#808080'
set label 'printed' at screen px(113.76),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(62) to screen px(93.76),py(76) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(93.76),py(69) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(113.76),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(80) to screen px(93.76),py(94) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(93.76),py(87) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic H} + {/:Italic RR}{/*0.76^{{/*1.2 {/:Italic T}}}}/{/:Italic B}{/*0.01   }' at screen px(113.76),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(93.76),py(98) to screen px(93.76),py(112) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(93.76),py(105) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label '({/:Italic J}+{/:Italic E})({/:Italic J}+{/:Italic E}){/*0.76^{{/*1.2 {/:Italic T}}}}{/*0.01   }' at screen px(113.76),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::99 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#808080', \
  data every ::113::209 using 3:4 with lines lw 1.7 dt solid lc rgb '#0072b2', \
  data every ::216::312 using 3:4 with lines lw 1.7 dt (9,4,2,4) lc rgb '#d55e00', \
  data every ::100::112 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::100::112 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::100::112 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::210::215 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::210::215 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::210::215 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::313::319 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::313::319 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::313::319 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (b) Fewer parameters than samples
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(514.96)
set rmargin at screen px(885.96)
set tmargin at screen py(32)
set bmargin at screen py(297)
set grid xtics
set xrange [-0.088:2.2]
set xtics ('' 0, '' 0.5, '' 1, '' 1.5, '' 2)
set grid ytics
set yrange [2.17589141:3.61701117]
set ytics ('' 2.5, '' 3, '' 3.5)
set label '0' at screen px(529.229),py(313) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(610.304),py(313) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(691.38),py(313) center front font ',12' tc rgb '#404040'
set label '1.5' at screen px(772.455),py(313) center front font ',12' tc rgb '#404040'
set label '2.0' at screen px(853.53),py(313) center front font ',12' tc rgb '#404040'
set label '2.5' at screen px(505.96),py(237.401) right front font ',12' tc rgb '#404040'
set label '3.0' at screen px(505.96),py(145.459) right front font ',12' tc rgb '#404040'
set label '3.5' at screen px(505.96),py(53.5166) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Fewer parameters than samples{/*0.01   }' at screen px(514.96),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'sharpness {/:Italic λ}/{/:Italic σ}{/*0.76^{{/*1.2 2}}} at {/:Italic γ} = 0.25{/*0.01   }' at screen px(700.46),py(334) center front font ',14' tc rgb '#1a1a1a'
set label 'largest eigenvalue {/:Italic λ}′/{/:Italic σ}{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(470.76),py(164.5) center rotate by 90 font ',14'
set object rectangle from screen px(515.96),py(31) to screen px(647.71),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(526.96),py(51) to screen px(552.96),py(51) nohead front lw 1.7 dt (8,4) lc rgb '#808080'
set label 'printed' at screen px(559.96),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(539.96),py(62) to screen px(539.96),py(76) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(539.96),py(69) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(559.96),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(539.96),py(80) to screen px(539.96),py(94) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(539.96),py(87) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic H} + {/:Italic RR}{/*0.76^{{/*1.2 {/:Italic T}}}}/{/:Italic B}{/*0.01   }' at screen px(559.96),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(539.96),py(98) to screen px(539.96),py(112) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(539.96),py(105) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label '({/:Italic J}+{/:Italic E})({/:Italic J}+{/:Italic E}){/*0.76^{{/*1.2 {/:Italic T}}}}{/*0.01   }' at screen px(559.96),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::320::417 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#808080', \
  data every ::430::526 using 3:4 with lines lw 1.7 dt solid lc rgb '#0072b2', \
  data every ::533::629 using 3:4 with lines lw 1.7 dt (9,4,2,4) lc rgb '#d55e00', \
  data every ::418::429 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::418::429 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::418::429 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::527::532 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::527::532 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::527::532 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::630::635 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::630::635 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::630::635 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (c) The edge of the noise
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
set xrange [0.1:50]
set xtics ('' 0.1, '' 1, '' 10, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1)
set grid ytics
set yrange [0.5:1.1]
set ytics ('' 0.6, '' 0.8, '' 1)
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(68.76),py(660) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(206.22),py(660) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(343.68),py(660) center front font ',12' tc rgb '#404040'
set label '0.6' at screen px(59.76),py(599.833) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(59.76),py(511.5) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(59.76),py(423.167) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} The edge of the noise{/*0.01   }' at screen px(68.76),py(361) left front font ',14' tc rgb '#1a1a1a'
set label 'parameters over samples {/:Italic γ} = {/:Italic P}/{/:Italic B}{/*0.01   }' at screen px(254.26),py(681) center front font ',14' tc rgb '#1a1a1a'
set label 'edge over the printed one' at screen px(17),py(511.5) center rotate by 90 font ',14'
set label 'printed' at screen px(435.76),py(413.167) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(279.354),py(596) to screen px(440.76),py(643) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(283.354),py(607) to screen px(309.354),py(607) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '(1 + √{/:Italic γ}){/*0.76^{{/*1.2 2}}}/2(1 + {/:Italic γ}){/*0.01   }' at screen px(316.354),py(607) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(296.354),py(618) to screen px(296.354),py(632) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(296.354),py(625) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(316.354),py(625) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::733::733 using (0.1):4:(50-0.1):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::636::732 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::734::737 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::734::737 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::734::737 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (d) What is left of the direction
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(514.96)
set rmargin at screen px(885.96)
set tmargin at screen py(379)
set bmargin at screen py(644)
set grid xtics
set xrange [-0.2:5.2]
set xtics ('' 0, '' 2, '' 4)
set grid ytics
set yrange [0:1.05]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '0' at screen px(528.701),py(660) center front font ',12' tc rgb '#404040'
set label '2' at screen px(666.108),py(660) center front font ',12' tc rgb '#404040'
set label '4' at screen px(803.516),py(660) center front font ',12' tc rgb '#404040'
set label '0' at screen px(505.96),py(644) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(505.96),py(593.524) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(505.96),py(543.048) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(505.96),py(492.571) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(505.96),py(442.095) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(505.96),py(391.619) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} What is left of the direction{/*0.01   }' at screen px(514.96),py(361) left front font ',14' tc rgb '#1a1a1a'
set label 'sharpness over threshold {/:Italic λ}/{/:Italic λ}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(700.46),py(681) center front font ',14' tc rgb '#1a1a1a'
set label 'share ({/:Italic φ}·{/:Italic φ}′){/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(470.76),py(511.5) center rotate by 90 font ',14'
set object rectangle from screen px(786.21),py(560) to screen px(886.96),py(643) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(803.21),py(564) to screen px(803.21),py(578) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(803.21),py(571) point pt 13 ps 0.72 lc rgb '#cc79a7' front
set label '{/:Italic γ} = 0.25{/*0.01   }' at screen px(823.21),py(571) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(803.21),py(582) to screen px(803.21),py(596) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(803.21),py(589) point pt 7 ps 0.62 lc rgb '#1a1a1a' front
set label '{/:Italic γ} = 1{/*0.01   }' at screen px(823.21),py(589) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(803.21),py(600) to screen px(803.21),py(614) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(803.21),py(607) point pt 5 ps 0.54 lc rgb '#009e73' front
set label '{/:Italic γ} = 4{/*0.01   }' at screen px(823.21),py(607) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(803.21),py(618) to screen px(803.21),py(632) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(803.21),py(625) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label '{/:Italic γ} = 20{/*0.01   }' at screen px(823.21),py(625) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::738::852 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#cc79a7', \
  data every ::860::976 using 3:4 with lines lw 1.7 dt (9,4,2,4) lc rgb '#1a1a1a', \
  data every ::984::1106 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#009e73', \
  data every ::1114::1243 using 3:4 with lines lw 1.7 dt solid lc rgb '#e69f00', \
  data every ::853::859 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::853::859 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::853::859 using 3:4 with points pt 13 ps 0.72 lc rgb '#cc79a7', \
  data every ::977::983 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::977::983 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::977::983 using 3:4 with points pt 7 ps 0.62 lc rgb '#1a1a1a', \
  data every ::1107::1113 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::1107::1113 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::1107::1113 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73', \
  data every ::1244::1250 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::1244::1250 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::1244::1250 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00'
unset multiplot
set output
