# Draws scaling-rules.svg from scaling-rules.csv. To draw it again: gnuplot -d scaling-rules.gp
reset
set encoding utf8
set terminal svg enhanced size 1240,664 fixed font 'sans-serif,14' background '#ffffff' butt name 'scaling_rules'
set output 'scaling-rules.svg'
set datafile separator comma
set datafile columnheaders
data = 'scaling-rules.csv'
# Places are in pixels from the upper left corner.
px(x) = x / 1240.0
py(y) = 1 - y / 664.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) SGD, η_0 = 0.3
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(64.68)
set rmargin at screen px(398.68)
set tmargin at screen py(56)
set bmargin at screen py(294)
set grid xtics
set logscale x
set xrange [6.30496002:1297.21565]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [6:100]
set ytics ('' 10, '' 20, '' 50, '' 100)
set label '8' at screen px(79.6101),py(310) center front font ',12' tc rgb '#404040'
set label '32' at screen px(166.536),py(310) center front font ',12' tc rgb '#404040'
set label '128' at screen px(253.462),py(310) center front font ',12' tc rgb '#404040'
set label '512' at screen px(340.387),py(310) center front font ',12' tc rgb '#404040'
set label '10' at screen px(55.68),py(250.787) right front font ',12' tc rgb '#404040'
set label '20' at screen px(55.68),py(192.15) right front font ',12' tc rgb '#404040'
set label '50' at screen px(55.68),py(114.637) right front font ',12' tc rgb '#404040'
set label '100' at screen px(55.68),py(56) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} SGD, {/:Italic η}{/*0.76_{{/*1.18 0}}} = 0.3{/*0.01   }' at screen px(64.68),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(231.68),py(331) center front font ',14' tc rgb '#1a1a1a'
set label 'validation error (%){/*0.01   }' at screen px(17),py(175) center rotate by 90 font ',14'
set arrow from screen px(64.68),py(41) to screen px(90.68),py(41) nohead front lw 1.1 dt solid lc rgb '#808080'
set arrow from screen px(77.68),py(34) to screen px(77.68),py(48) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(77.68),py(41) point pt 5 ps 0.54 lc rgb '#808080' front
set label '{/:Italic η} constant{/*0.01   }' at screen px(97.68),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(183.305),py(41) to screen px(209.305),py(41) nohead front lw 1.11 dt solid lc rgb '#d55e00'
set arrow from screen px(196.305),py(34) to screen px(196.305),py(48) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(196.305),py(41) point pt 9 ps 0.68 lc rgb '#d55e00' front
set label '{/:Italic η} ∝ √{/:Italic B}{/*0.01   }' at screen px(216.305),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(275.43),py(41) to screen px(301.43),py(41) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(288.43),py(34) to screen px(288.43),py(48) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(288.43),py(41) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic η} ∝ {/:Italic B}{/*0.01   }' at screen px(308.43),py(41) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 10:(6):(0):(100-6) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 1:2 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 1:2 with lines lw 1.1 dt solid lc rgb '#808080', \
  data using ($1):(above($2-$3,6)):(0):((above($2+$3,6))-(above($2-$3,6))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 1:2 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 4:5 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 4:5 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data using ($4):(above($5-$6,6)):(0):((above($5+$6,6))-(above($5-$6,6))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 4:5 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data using 7:8 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 7:8 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data using ($7):(above($8-$9,6)):(0):((above($8+$9,6))-(above($8-$9,6))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 7:8 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b) Adam, η_0 = 0.02
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(477.36)
set rmargin at screen px(811.36)
set tmargin at screen py(56)
set bmargin at screen py(294)
set grid xtics
set logscale x
set xrange [6.30496002:1297.21565]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [6:100]
set ytics ('' 10, '' 20, '' 50, '' 100)
set label '8' at screen px(492.29),py(310) center front font ',12' tc rgb '#404040'
set label '32' at screen px(579.216),py(310) center front font ',12' tc rgb '#404040'
set label '128' at screen px(666.142),py(310) center front font ',12' tc rgb '#404040'
set label '512' at screen px(753.067),py(310) center front font ',12' tc rgb '#404040'
set label '10' at screen px(468.36),py(250.787) right front font ',12' tc rgb '#404040'
set label '20' at screen px(468.36),py(192.15) right front font ',12' tc rgb '#404040'
set label '50' at screen px(468.36),py(114.637) right front font ',12' tc rgb '#404040'
set label '100' at screen px(468.36),py(56) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Adam, {/:Italic η}{/*0.76_{{/*1.18 0}}} = 0.02{/*0.01   }' at screen px(477.36),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(644.36),py(331) center front font ',14' tc rgb '#1a1a1a'
set label 'validation error (%){/*0.01   }' at screen px(429.68),py(175) center rotate by 90 font ',14'
plot \
  data using 20:(6):(0):(100-6) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 11:12 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 11:12 with lines lw 1.1 dt solid lc rgb '#808080', \
  data using ($11):(above($12-$13,6)):(0):((above($12+$13,6))-(above($12-$13,6))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 11:12 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 14:15 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 14:15 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data using ($14):(above($15-$16,6)):(0):((above($15+$16,6))-(above($15-$16,6))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 14:15 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data using 17:18 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 17:18 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data using ($17):(above($18-$19,6)):(0):((above($18+$19,6))-(above($18-$19,6))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 17:18 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c) Adam, η_0 = 0.06
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(890.04)
set rmargin at screen px(1224.04)
set tmargin at screen py(56)
set bmargin at screen py(294)
set grid xtics
set logscale x
set xrange [6.30496002:1297.21565]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [6:100]
set ytics ('' 10, '' 20, '' 50, '' 100)
set label '8' at screen px(904.97),py(310) center front font ',12' tc rgb '#404040'
set label '32' at screen px(991.896),py(310) center front font ',12' tc rgb '#404040'
set label '128' at screen px(1078.82),py(310) center front font ',12' tc rgb '#404040'
set label '512' at screen px(1165.75),py(310) center front font ',12' tc rgb '#404040'
set label '10' at screen px(881.04),py(250.787) right front font ',12' tc rgb '#404040'
set label '20' at screen px(881.04),py(192.15) right front font ',12' tc rgb '#404040'
set label '50' at screen px(881.04),py(114.637) right front font ',12' tc rgb '#404040'
set label '100' at screen px(881.04),py(56) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Adam, {/:Italic η}{/*0.76_{{/*1.18 0}}} = 0.06{/*0.01   }' at screen px(890.04),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(1057.04),py(331) center front font ',14' tc rgb '#1a1a1a'
set label 'validation error (%){/*0.01   }' at screen px(842.36),py(175) center rotate by 90 font ',14'
plot \
  data using 30:(6):(0):(100-6) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 21:22 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 21:22 with lines lw 1.1 dt solid lc rgb '#808080', \
  data using ($21):(above($22-$23,6)):(0):((above($22+$23,6))-(above($22-$23,6))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 21:22 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 24:25 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 24:25 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data using ($24):(above($25-$26,6)):(0):((above($25+$26,6))-(above($25-$26,6))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 24:25 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data using 27:28 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 27:28 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data using ($27):(above($28-$29,6)):(0):((above($28+$29,6))-(above($28-$29,6))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 27:28 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (d)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(64.68)
set rmargin at screen px(398.68)
set tmargin at screen py(376)
set bmargin at screen py(614)
set grid xtics
set logscale x
set xrange [6.30496002:1297.21565]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [7:350]
set ytics ('' 10, '' 20, '' 50, '' 100, '' 200)
set label '8' at screen px(79.6101),py(630) center front font ',12' tc rgb '#404040'
set label '32' at screen px(166.536),py(630) center front font ',12' tc rgb '#404040'
set label '128' at screen px(253.462),py(630) center front font ',12' tc rgb '#404040'
set label '512' at screen px(340.387),py(630) center front font ',12' tc rgb '#404040'
set label '10' at screen px(55.68),py(592.301) right front font ',12' tc rgb '#404040'
set label '20' at screen px(55.68),py(550.131) right front font ',12' tc rgb '#404040'
set label '50' at screen px(55.68),py(494.385) right front font ',12' tc rgb '#404040'
set label '100' at screen px(55.68),py(452.216) right front font ',12' tc rgb '#404040'
set label '200' at screen px(55.68),py(410.046) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(64.68),py(358) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(231.68),py(651) center front font ',14' tc rgb '#1a1a1a'
set label 'distance from the start' at screen px(17),py(495) center rotate by 90 font ',14'
plot \
  data using 40:(7):(0):(350-7) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 31:32 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 31:32 with lines lw 1.1 dt solid lc rgb '#808080', \
  data using ($31):(above($32-$33,7)):(0):((above($32+$33,7))-(above($32-$33,7))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 31:32 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 34:35 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 34:35 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data using ($34):(above($35-$36,7)):(0):((above($35+$36,7))-(above($35-$36,7))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 34:35 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data using 37:38 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 37:38 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data using ($37):(above($38-$39,7)):(0):((above($38+$39,7))-(above($38-$39,7))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 37:38 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (e)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(477.36)
set rmargin at screen px(811.36)
set tmargin at screen py(376)
set bmargin at screen py(614)
set grid xtics
set logscale x
set xrange [6.30496002:1297.21565]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [7:350]
set ytics ('' 10, '' 20, '' 50, '' 100, '' 200)
set label '8' at screen px(492.29),py(630) center front font ',12' tc rgb '#404040'
set label '32' at screen px(579.216),py(630) center front font ',12' tc rgb '#404040'
set label '128' at screen px(666.142),py(630) center front font ',12' tc rgb '#404040'
set label '512' at screen px(753.067),py(630) center front font ',12' tc rgb '#404040'
set label '10' at screen px(468.36),py(592.301) right front font ',12' tc rgb '#404040'
set label '20' at screen px(468.36),py(550.131) right front font ',12' tc rgb '#404040'
set label '50' at screen px(468.36),py(494.385) right front font ',12' tc rgb '#404040'
set label '100' at screen px(468.36),py(452.216) right front font ',12' tc rgb '#404040'
set label '200' at screen px(468.36),py(410.046) right front font ',12' tc rgb '#404040'
set label '{/:Bold (e)}' at screen px(477.36),py(358) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(644.36),py(651) center front font ',14' tc rgb '#1a1a1a'
set label 'distance from the start' at screen px(429.68),py(495) center rotate by 90 font ',14'
plot \
  data using 50:(7):(0):(350-7) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 41:42 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 41:42 with lines lw 1.1 dt solid lc rgb '#808080', \
  data using ($41):(above($42-$43,7)):(0):((above($42+$43,7))-(above($42-$43,7))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 41:42 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 44:45 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 44:45 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data using ($44):(above($45-$46,7)):(0):((above($45+$46,7))-(above($45-$46,7))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 44:45 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data using 47:48 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 47:48 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data using ($47):(above($48-$49,7)):(0):((above($48+$49,7))-(above($48-$49,7))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 47:48 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (f)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(890.04)
set rmargin at screen px(1224.04)
set tmargin at screen py(376)
set bmargin at screen py(614)
set grid xtics
set logscale x
set xrange [6.30496002:1297.21565]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [7:350]
set ytics ('' 10, '' 20, '' 50, '' 100, '' 200)
set label '8' at screen px(904.97),py(630) center front font ',12' tc rgb '#404040'
set label '32' at screen px(991.896),py(630) center front font ',12' tc rgb '#404040'
set label '128' at screen px(1078.82),py(630) center front font ',12' tc rgb '#404040'
set label '512' at screen px(1165.75),py(630) center front font ',12' tc rgb '#404040'
set label '10' at screen px(881.04),py(592.301) right front font ',12' tc rgb '#404040'
set label '20' at screen px(881.04),py(550.131) right front font ',12' tc rgb '#404040'
set label '50' at screen px(881.04),py(494.385) right front font ',12' tc rgb '#404040'
set label '100' at screen px(881.04),py(452.216) right front font ',12' tc rgb '#404040'
set label '200' at screen px(881.04),py(410.046) right front font ',12' tc rgb '#404040'
set label '{/:Bold (f)}' at screen px(890.04),py(358) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(1057.04),py(651) center front font ',14' tc rgb '#1a1a1a'
set label 'distance from the start' at screen px(842.36),py(495) center rotate by 90 font ',14'
plot \
  data using 60:(7):(0):(350-7) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 51:52 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 51:52 with lines lw 1.1 dt solid lc rgb '#808080', \
  data using ($51):(above($52-$53,7)):(0):((above($52+$53,7))-(above($52-$53,7))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 51:52 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 54:55 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 54:55 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data using ($54):(above($55-$56,7)):(0):((above($55+$56,7))-(above($55-$56,7))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 54:55 with points pt 9 ps 0.68 lc rgb '#d55e00', \
  data using 57:58 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 57:58 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data using ($57):(above($58-$59,7)):(0):((above($58+$59,7))-(above($58-$59,7))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 57:58 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
