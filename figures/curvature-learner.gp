# Draws curvature-learner.svg from curvature-learner.csv. To draw it again: gnuplot -d curvature-learner.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,319 fixed font 'sans-serif,14' background '#ffffff' butt name 'curvature_learner'
set output 'curvature-learner.svg'
set datafile separator comma
set datafile columnheaders
data = 'curvature-learner.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 1240.0
py(y) = 1 - y / 319.0
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
set lmargin at screen px(70.35)
set rmargin at screen px(403.35)
set tmargin at screen py(32)
set bmargin at screen py(269)
set grid xtics
set xrange [-0.32:16]
set xtics ('' 0, '' 5, '' 10, '' 15)
set grid ytics
set logscale y
set yrange [0.031370841:235.328371]
set ytics ('' 0.1, '' 1, '' 10, '' 100, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1)
set label '0' at screen px(76.8794),py(285) center front font ',12' tc rgb '#404040'
set label '5' at screen px(178.901),py(285) center front font ',12' tc rgb '#404040'
set label '10' at screen px(280.924),py(285) center front font ',12' tc rgb '#404040'
set label '15' at screen px(382.946),py(285) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(238.208) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(177.049) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(61.35),py(115.89) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(61.35),py(54.7312) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'epoch' at screen px(236.85),py(306) center front font ',14' tc rgb '#1a1a1a'
set label 'learnt rate {/:Italic η}{/*0.01   }' at screen px(17),py(150.5) center rotate by 90 font ',14'
plot \
  data every ::0::1 using 3:(above($7,0.031370841)):(above($8,0.031370841)) with filledcurves fc rgb '#808080' fs transparent solid 0.2 noborder, \
  data every ::2::9 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::2::9 using 3:4 with lines lw 1.1 dt solid lc rgb '#cc79a7', \
  data every ::2::9 using ($3):(above($7,0.031370841)):(0):((above($8,0.031370841))-(above($7,0.031370841))) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::2::9 using 3:4 with points pt 9 ps 0.68 lc rgb '#cc79a7', \
  data every ::10::17 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::10::17 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::10::17 using ($3):(above($7,0.031370841)):(0):((above($8,0.031370841))-(above($7,0.031370841))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::10::17 using 3:4 with points pt 11 ps 0.68 lc rgb '#e69f00', \
  data every ::18::25 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::18::25 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::18::25 using ($3):(above($7,0.031370841)):(0):((above($8,0.031370841))-(above($7,0.031370841))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::18::25 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::26::33 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::26::33 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::26::33 using ($3):(above($7,0.031370841)):(0):((above($8,0.031370841))-(above($7,0.031370841))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::26::33 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(478.55)
set rmargin at screen px(811.55)
set tmargin at screen py(32)
set bmargin at screen py(269)
set grid xtics
set xrange [-0.32:16]
set xtics ('' 0, '' 5, '' 10, '' 15)
set grid ytics
set yrange [0:1]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '0' at screen px(485.079),py(285) center front font ',12' tc rgb '#404040'
set label '5' at screen px(587.101),py(285) center front font ',12' tc rgb '#404040'
set label '10' at screen px(689.124),py(285) center front font ',12' tc rgb '#404040'
set label '15' at screen px(791.146),py(285) center front font ',12' tc rgb '#404040'
set label '0' at screen px(469.55),py(269) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(469.55),py(221.6) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(469.55),py(174.2) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(469.55),py(126.8) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(469.55),py(79.4) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(469.55),py(32) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(478.55),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'epoch' at screen px(645.05),py(306) center front font ',14' tc rgb '#1a1a1a'
set label 'learnt momentum {/:Italic ρ}{/*0.76_{{/*1.18 {/:Italic m}}}}{/*0.01   }' at screen px(434.35),py(150.5) center rotate by 90 font ',14'
set object rectangle from screen px(479.55),py(167) to screen px(637.675),py(268) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(490.55),py(173) to screen px(516.55),py(183) front fc rgb '#808080' fs transparent solid 0.2 noborder
set label 'paper' at screen px(523.55),py(178) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(490.55),py(196) to screen px(516.55),py(196) nohead front lw 1.11 dt solid lc rgb '#cc79a7'
set arrow from screen px(503.55),py(189) to screen px(503.55),py(203) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(503.55),py(196) point pt 9 ps 0.68 lc rgb '#cc79a7' front
set label 'Polyak, squared' at screen px(523.55),py(196) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(490.55),py(214) to screen px(516.55),py(214) nohead front lw 1.12 dt solid lc rgb '#e69f00'
set arrow from screen px(503.55),py(207) to screen px(503.55),py(221) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(503.55),py(214) point pt 11 ps 0.68 lc rgb '#e69f00' front
set label 'Polyak, printed' at screen px(523.55),py(214) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(490.55),py(232) to screen px(516.55),py(232) nohead front lw 1.13 dt solid lc rgb '#0072b2'
set arrow from screen px(503.55),py(225) to screen px(503.55),py(239) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(503.55),py(232) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'Nesterov, 1/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(523.55),py(232) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(490.55),py(250) to screen px(516.55),py(250) nohead front lw 1.14 dt solid lc rgb '#d55e00'
set arrow from screen px(503.55),py(243) to screen px(503.55),py(257) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(503.55),py(250) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'Nesterov, printed' at screen px(523.55),py(250) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::34::35 using 3:($7):($8) with filledcurves fc rgb '#808080' fs transparent solid 0.2 noborder, \
  data every ::36::43 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::36::43 using 3:4 with lines lw 1.1 dt solid lc rgb '#cc79a7', \
  data every ::36::43 using ($3):($7):(0):(($8)-($7)) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::36::43 using 3:4 with points pt 9 ps 0.68 lc rgb '#cc79a7', \
  data every ::44::51 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::44::51 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::44::51 using ($3):($7):(0):(($8)-($7)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::44::51 using 3:4 with points pt 11 ps 0.68 lc rgb '#e69f00', \
  data every ::52::59 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::52::59 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::52::59 using ($3):($7):(0):(($8)-($7)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::52::59 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::60::67 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::60::67 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::60::67 using ($3):($7):(0):(($8)-($7)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::60::67 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(890.23)
set rmargin at screen px(1223.23)
set tmargin at screen py(32)
set bmargin at screen py(269)
set grid xtics
set logscale x
set xrange [0.002:30]
set xtics ('' 0.01, '' 0.1, '' 1, '' 10, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1)
set grid ytics
set logscale y
set yrange [3:120]
set ytics ('' 5, '' 10, '' 20, '' 50, '' 100)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(945.966),py(285) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(1025.71),py(285) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(1105.44),py(285) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(1185.18),py(285) center front font ',12' tc rgb '#404040'
set label '5' at screen px(881.23),py(236.181) right front font ',12' tc rgb '#404040'
set label '10' at screen px(881.23),py(191.648) right front font ',12' tc rgb '#404040'
set label '20' at screen px(881.23),py(147.115) right front font ',12' tc rgb '#404040'
set label '50' at screen px(881.23),py(88.2464) right front font ',12' tc rgb '#404040'
set label '100' at screen px(881.23),py(43.7136) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(890.23),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic η}{/*0.76_{{/*1.18 0}}}, or learnt {/:Italic η}{/*0.01   }' at screen px(1056.73),py(306) center front font ',14' tc rgb '#1a1a1a'
set label 'validation error (%){/*0.01   }' at screen px(842.55),py(150.5) center rotate by 90 font ',14'
set object rectangle from screen px(891.23),py(31) to screen px(1011.36),py(80) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(902.23),py(51) to screen px(928.23),py(51) nohead front lw 1.1 dt solid lc rgb '#1a1a1a'
set arrow from screen px(915.23),py(44) to screen px(915.23),py(58) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(915.23),py(51) point pt 13 ps 0.72 lc rgb '#1a1a1a' front
set label 'baselines' at screen px(935.23),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(915.23),py(62) to screen px(915.23),py(76) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(915.23),py(69) point pt 7 ps 0.62 lc rgb '#808080' front
set label 'all samples' at screen px(935.23),py(69) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::68::73 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::68::73 using 3:4 with lines lw 1.1 dt solid lc rgb '#1a1a1a', \
  data every ::68::73 using ($3):(above($7,3)):(0):((above($8,3))-(above($7,3))) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::68::73 using 3:4 with points pt 13 ps 0.72 lc rgb '#1a1a1a', \
  data every ::74::74 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::74::74 using ($3):(above($7,3)):(0):((above($8,3))-(above($7,3))) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::74::74 using 3:4 with points pt 9 ps 0.68 lc rgb '#cc79a7', \
  data every ::75::75 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::75::75 using ($3):(above($7,3)):(0):((above($8,3))-(above($7,3))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::75::75 using 3:4 with points pt 11 ps 0.68 lc rgb '#e69f00', \
  data every ::76::76 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::76::76 using ($3):(above($7,3)):(0):((above($8,3))-(above($7,3))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::76::76 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::77::77 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::77::77 using ($3):(above($7,3)):(0):((above($8,3))-(above($7,3))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::77::77 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data every ::78::78 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::78::78 using ($3):(above($7,3)):(0):((above($8,3))-(above($7,3))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::78::78 using 3:4 with points pt 7 ps 0.62 lc rgb '#808080', \
  data every ::79::79 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::79::79 using ($3):(above($7,3)):(0):((above($8,3))-(above($7,3))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::79::79 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080'
unset multiplot
set output
