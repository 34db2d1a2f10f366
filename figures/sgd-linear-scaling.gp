# Draws sgd-linear-scaling.svg from sgd-linear-scaling.csv. To draw it again: gnuplot -d sgd-linear-scaling.gp
reset
set encoding utf8
set terminal svg enhanced size 900,692 fixed font 'sans-serif,14' background '#ffffff' butt name 'sgd_linear_scaling'
set output 'sgd-linear-scaling.svg'
set datafile separator comma
set datafile columnheaders
data = 'sgd-linear-scaling.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 692.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Largest rate, with momentum
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(440.35)
set tmargin at screen py(32)
set bmargin at screen py(296)
set grid xtics
set logscale x
set xrange [3.2:640]
set xtics ('' 4, '' 16, '' 64, '' 256)
set grid ytics
set logscale y
set yrange [0.0217837314:6.65648057]
set ytics ('' 0.1, '' 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1)
set label '4' at screen px(85.9329),py(312) center front font ',12' tc rgb '#404040'
set label '16' at screen px(182.743),py(312) center front font ',12' tc rgb '#404040'
set label '64' at screen px(279.552),py(312) center front font ',12' tc rgb '#404040'
set label '256' at screen px(376.362),py(312) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(225.688) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(119.455) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Largest rate, with momentum{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(255.35),py(333) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic η}{/*0.76_{{/*1.18 max}}}{/*0.01   }' at screen px(17),py(164) center rotate by 90 font ',14'
set object rectangle from screen px(351.225),py(230) to screen px(441.35),py(295) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(355.225),py(241) to screen px(381.225),py(241) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '∝ {/:Italic B}{/*0.01   }' at screen px(388.225),py(241) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(368.225),py(252) to screen px(368.225),py(266) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(368.225),py(259) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(388.225),py(259) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(368.225),py(270) to screen px(368.225),py(284) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(368.225),py(277) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic η}{/*0.76_{{/*1.18 max}}}{/*0.01   }' at screen px(388.225),py(277) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::96 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::97::104 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::97::104 using ($3):(above($4-2*$5,0.0217837314)):(0):((above($4+2*$5,0.0217837314))-(above($4-2*$5,0.0217837314))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::97::104 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::105::112 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::105::112 using ($3):(above($4-2*$5,0.0217837314)):(0):((above($4+2*$5,0.0217837314))-(above($4-2*$5,0.0217837314))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::105::112 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b) Rate and bound, without momentum
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(515.55)
set rmargin at screen px(885.55)
set tmargin at screen py(32)
set bmargin at screen py(296)
set grid xtics
set logscale x
set xrange [3.2:640]
set xtics ('' 4, '' 16, '' 64, '' 256)
set grid ytics
set logscale y
set yrange [0.12448026:2.3953881]
set ytics ('' 0.2, '' 0.5, '' 1, '' 2, '' 0.3 1, '' 0.4 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '4' at screen px(531.133),py(312) center front font ',12' tc rgb '#404040'
set label '16' at screen px(627.943),py(312) center front font ',12' tc rgb '#404040'
set label '64' at screen px(724.752),py(312) center front font ',12' tc rgb '#404040'
set label '256' at screen px(821.562),py(312) center front font ',12' tc rgb '#404040'
set label '0.2' at screen px(506.55),py(253.668) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(506.55),py(171.867) right front font ',12' tc rgb '#404040'
set label '1' at screen px(506.55),py(109.986) right front font ',12' tc rgb '#404040'
set label '2' at screen px(506.55),py(48.105) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Rate and bound, without momentum{/*0.01   }' at screen px(515.55),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(700.55),py(333) center front font ',14' tc rgb '#1a1a1a'
set label 'learning rate' at screen px(471.35),py(164) center rotate by 90 font ',14'
set object rectangle from screen px(516.55),py(31) to screen px(647.456),py(98) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(540.55),py(44) to screen px(540.55),py(58) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(540.55),py(51) point pt 9 ps 0.68 lc rgb '#009e73' front
set label '{/:Italic η}{/*0.76_{{/*1.18 max}}}{/*0.01   }' at screen px(560.55),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(540.55),py(62) to screen px(540.55),py(76) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(540.55),py(69) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label '2/{/:Italic λ}{/*0.76_{{/*1.18 1}}}′, trained{/*0.01   }' at screen px(560.55),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(540.55),py(80) to screen px(540.55),py(94) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(540.55),py(87) point pt 5 ps 0.54 lc rgb '#e69f00' front
set label '2/{/:Italic λ}{/*0.76_{{/*1.18 1}}}′, start{/*0.01   }' at screen px(560.55),py(87) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::113::120 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::113::120 using ($3):(above($4-2*$5,0.12448026)):(0):((above($4+2*$5,0.12448026))-(above($4-2*$5,0.12448026))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::113::120 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::121::128 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::121::128 using ($3):(above($4-2*$5,0.12448026)):(0):((above($4+2*$5,0.12448026))-(above($4-2*$5,0.12448026))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::121::128 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::129::136 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::129::136 using ($3):(above($4-2*$5,0.12448026)):(0):((above($4+2*$5,0.12448026))-(above($4-2*$5,0.12448026))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::129::136 using 3:4 with points pt 5 ps 0.54 lc rgb '#e69f00'

# (c) What momentum costs
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(440.35)
set tmargin at screen py(378)
set bmargin at screen py(642)
set grid xtics
set logscale x
set xrange [3.2:640]
set xtics ('' 4, '' 16, '' 64, '' 256)
set grid ytics
set logscale y
set yrange [0.467097336:11.7235903]
set ytics ('' 0.5, '' 1, '' 2, '' 5, '' 10)
set label '4' at screen px(85.9329),py(658) center front font ',12' tc rgb '#404040'
set label '16' at screen px(182.743),py(658) center front font ',12' tc rgb '#404040'
set label '64' at screen px(279.552),py(658) center front font ',12' tc rgb '#404040'
set label '256' at screen px(376.362),py(658) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(61.35),py(636.424) right front font ',12' tc rgb '#404040'
set label '1' at screen px(61.35),py(579.644) right front font ',12' tc rgb '#404040'
set label '2' at screen px(61.35),py(522.865) right front font ',12' tc rgb '#404040'
set label '5' at screen px(61.35),py(447.806) right front font ',12' tc rgb '#404040'
set label '10' at screen px(61.35),py(391.026) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} What momentum costs{/*0.01   }' at screen px(70.35),py(360) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(255.35),py(679) center front font ',14' tc rgb '#1a1a1a'
set label 'ratio of the rates' at screen px(17),py(510) center rotate by 90 font ',14'
set label '1/(1 − {/:Italic ρ}{/*0.76_{{/*1.18 {/:Italic m}}}}){/*0.01   }' at screen px(436.35),py(401.026) right front font ',12.5' tc rgb '#606060'
set label '1/(1 + {/:Italic ρ}{/*0.76_{{/*1.18 {/:Italic m}}}}){/*0.01   }' at screen px(436.35),py(622.222) right front font ',12.5' tc rgb '#606060'
plot \
  data every ::137::137 using (3.2):4:(640-3.2):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::138::138 using (3.2):4:(640-3.2):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::139::146 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::139::146 using ($3):(above($4-2*$5,0.467097336)):(0):((above($4+2*$5,0.467097336))-(above($4-2*$5,0.467097336))) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::139::146 using 3:4 with points pt 13 ps 0.72 lc rgb '#cc79a7'

# (d) Multiples of the largest rate
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(515.55)
set rmargin at screen px(885.55)
set tmargin at screen py(378)
set bmargin at screen py(642)
set grid xtics
set logscale x
set xrange [2.37796854:1261.58103]
set xtics ('' 10, '' 100, '' 1000, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1)
set grid ytics
set logscale y
set yrange [0.279792211:2.60712726]
set ytics ('' 0.5, '' 1, '' 2)
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(600.258),py(658) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(736.052),py(658) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(871.846),py(658) center front font ',12' tc rgb '#404040'
set label '0.5' at screen px(506.55),py(573.33) right front font ',12' tc rgb '#404040'
set label '1' at screen px(506.55),py(491.343) right front font ',12' tc rgb '#404040'
set label '2' at screen px(506.55),py(409.357) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Multiples of the largest rate{/*0.01   }' at screen px(515.55),py(360) left front font ',14' tc rgb '#1a1a1a'
set label 'updates' at screen px(700.55),py(679) center front font ',14' tc rgb '#1a1a1a'
set label 'loss' at screen px(471.35),py(510) center rotate by 90 font ',14'
set object rectangle from screen px(516.55),py(558) to screen px(624.613),py(641) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(527.55),py(569) to screen px(553.55),py(569) nohead front lw 1.1 dt (2,3) lc rgb '#009e73'
set arrow from screen px(540.55),py(562) to screen px(540.55),py(576) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(540.55),py(569) point pt 9 ps 0.68 lc rgb '#009e73' front
set label '0.25 {/:Italic η}{/*0.76_{{/*1.18 max}}}{/*0.01   }' at screen px(560.55),py(569) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(527.55),py(587) to screen px(553.55),py(587) nohead front lw 1.11 dt (8,4) lc rgb '#0072b2'
set arrow from screen px(540.55),py(580) to screen px(540.55),py(594) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(540.55),py(587) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '0.5 {/:Italic η}{/*0.76_{{/*1.18 max}}}{/*0.01   }' at screen px(560.55),py(587) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(527.55),py(605) to screen px(553.55),py(605) nohead front lw 1.12 dt (9,4,2,4) lc rgb '#cc79a7'
set arrow from screen px(540.55),py(598) to screen px(540.55),py(612) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(540.55),py(605) point pt 5 ps 0.54 lc rgb '#cc79a7' front
set label '1 {/:Italic η}{/*0.76_{{/*1.18 max}}}{/*0.01   }' at screen px(560.55),py(605) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(527.55),py(623) to screen px(553.55),py(623) nohead front lw 1.13 dt solid lc rgb '#d55e00'
set arrow from screen px(540.55),py(616) to screen px(540.55),py(630) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(540.55),py(623) point pt 13 ps 0.72 lc rgb '#d55e00' front
set label '2 {/:Italic η}{/*0.76_{{/*1.18 max}}}{/*0.01   }' at screen px(560.55),py(623) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::191::191 using (2.37796854):4:(1261.58103-2.37796854):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::192::192 using 3:(0.279792211):(0):(2.60712726-0.279792211) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::147::157 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::147::157 using 3:4 with lines lw 1.1 dt (2,3) lc rgb '#009e73', \
  data every ::147::157 using ($3):(above($4-2*$5,0.279792211)):(0):((above($4+2*$5,0.279792211))-(above($4-2*$5,0.279792211))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::147::157 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::158::168 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::158::168 using 3:4 with lines lw 1.1 dt (8,4) lc rgb '#0072b2', \
  data every ::158::168 using ($3):(above($4-2*$5,0.279792211)):(0):((above($4+2*$5,0.279792211))-(above($4-2*$5,0.279792211))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::158::168 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::169::179 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::169::179 using 3:4 with lines lw 1.1 dt (9,4,2,4) lc rgb '#cc79a7', \
  data every ::169::179 using ($3):(above($4-2*$5,0.279792211)):(0):((above($4+2*$5,0.279792211))-(above($4-2*$5,0.279792211))) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::169::179 using 3:4 with points pt 5 ps 0.54 lc rgb '#cc79a7', \
  data every ::180::190 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::180::190 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::180::190 using ($3):(above($4-2*$5,0.279792211)):(0):((above($4+2*$5,0.279792211))-(above($4-2*$5,0.279792211))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::180::190 using 3:4 with points pt 13 ps 0.72 lc rgb '#d55e00'
unset multiplot
set output
