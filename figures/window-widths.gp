# Draws window-widths.svg from window-widths.csv. To draw it again: gnuplot -d window-widths.gp
reset
set encoding utf8
set terminal svg enhanced size 900,732 fixed font 'sans-serif,14' background '#ffffff' butt name 'window_widths'
set output 'window-widths.svg'
set datafile separator comma
set datafile columnheaders
data = 'window-widths.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 732.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Windows of three losses
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(440.35)
set tmargin at screen py(72)
set bmargin at screen py(336)
set grid xtics
set logscale x
set xrange [12.1257325:21618.8176]
set xtics ('' 100, '' 1000, '' 10000, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1)
set grid ytics
set logscale y
set yrange [7.86016291e-05:363.57276]
set ytics ('' 0.0001, '' 0.01, '' 1, '' 100, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(174.63),py(352) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(288.437),py(352) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(402.244),py(352) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(61.35),py(331.858) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(252.64) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(173.422) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(61.35),py(94.2044) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Windows of three losses{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'width of the network {/:Italic m}{/*0.01   }' at screen px(255.35),py(373) center front font ',14' tc rgb '#1a1a1a'
set label 'width of the window in {/:Italic s}{/*0.01   }' at screen px(17),py(204) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(270) to screen px(193.475),py(335) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(95.35),py(274) to screen px(95.35),py(288) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(281) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'logistic' at screen px(115.35),py(281) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(292) to screen px(95.35),py(306) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(95.35),py(299) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'squared' at screen px(115.35),py(299) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(310) to screen px(95.35),py(324) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(95.35),py(317) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'exponential' at screen px(115.35),py(317) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::96 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::97::193 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::194::290 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data every ::291::296 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::291::296 using ($3):(above($4-2*$5,7.86016291e-05)):(0):((above($4+2*$5,7.86016291e-05))-(above($4-2*$5,7.86016291e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::291::296 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::297::302 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::297::302 using ($3):(above($4-2*$5,7.86016291e-05)):(0):((above($4+2*$5,7.86016291e-05))-(above($4-2*$5,7.86016291e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::297::302 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data every ::303::308 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::303::308 using ($3):(above($4-2*$5,7.86016291e-05)):(0):((above($4+2*$5,7.86016291e-05))-(above($4-2*$5,7.86016291e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::303::308 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'

# (b) Share that diverges
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(515.55)
set rmargin at screen px(885.55)
set tmargin at screen py(72)
set bmargin at screen py(336)
set grid xtics
set logscale x
set xrange [0.05:5]
set xtics ('' 0.1, '' 0.3, '' 1, '' 3)
set grid ytics
set yrange [0:1.04]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '0.1' at screen px(571.241),py(352) center front font ',12' tc rgb '#404040'
set label '0.3' at screen px(659.508),py(352) center front font ',12' tc rgb '#404040'
set label '1' at screen px(756.241),py(352) center front font ',12' tc rgb '#404040'
set label '3' at screen px(844.508),py(352) center front font ',12' tc rgb '#404040'
set label '0' at screen px(506.55),py(336) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(506.55),py(285.231) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(506.55),py(234.462) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(506.55),py(183.692) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(506.55),py(132.923) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(506.55),py(82.1538) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Share that diverges{/*0.01   }' at screen px(515.55),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic η}/√{/:Italic m}{/*0.01   }' at screen px(700.55),py(373) center front font ',14' tc rgb '#1a1a1a'
set label 'share of networks' at screen px(471.35),py(204) center rotate by 90 font ',14'
set label '16/{/:Italic λ}{/*0.76_{{/*1.18 0}}}{/*0.01   }' at screen px(644.859),py(63) center front font ',12.5' tc rgb '#606060'
set label '√8' at screen px(839.776),py(63) center front font ',12.5' tc rgb '#606060'
set arrow from screen px(515.55),py(41) to screen px(541.55),py(41) nohead front lw 1.1 dt solid lc rgb '#d55e00'
set arrow from screen px(528.55),py(34) to screen px(528.55),py(48) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(528.55),py(41) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'squared' at screen px(548.55),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(617.925),py(41) to screen px(643.925),py(41) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set arrow from screen px(630.925),py(34) to screen px(630.925),py(48) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(630.925),py(41) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'logistic' at screen px(650.925),py(41) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::328::328 using 3:(0):(0):(1.04-0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::329::329 using 3:(0):(0):(1.04-0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::309::312 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::309::312 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::309::312 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::309::312 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data every ::313::327 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::313::327 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::313::327 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::313::327 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c) One layer, logistic loss
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(440.35)
set tmargin at screen py(418)
set bmargin at screen py(682)
set grid xtics
set xrange [3:21]
set xtics ('' 5, '' 10, '' 15, '' 20)
set grid ytics
set yrange [-0.15:6]
set ytics ('' 0, '' 2, '' 4, '' 6)
set label '5' at screen px(111.461),py(698) center front font ',12' tc rgb '#404040'
set label '10' at screen px(214.239),py(698) center front font ',12' tc rgb '#404040'
set label '15' at screen px(317.017),py(698) center front font ',12' tc rgb '#404040'
set label '20' at screen px(419.794),py(698) center front font ',12' tc rgb '#404040'
set label '0' at screen px(61.35),py(675.561) right front font ',12' tc rgb '#404040'
set label '2' at screen px(61.35),py(589.707) right front font ',12' tc rgb '#404040'
set label '4' at screen px(61.35),py(503.854) right front font ',12' tc rgb '#404040'
set label '6' at screen px(61.35),py(418) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} One layer, logistic loss{/*0.01   }' at screen px(70.35),py(400) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic ηλ}{/*0.01   }' at screen px(255.35),py(719) center front font ',14' tc rgb '#1a1a1a'
set label '|{/:Italic f}| in the end{/*0.01   }' at screen px(17),py(550) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(417) to screen px(186.6),py(484) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(437) to screen px(108.35),py(437) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'cycle' at screen px(115.35),py(437) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(95.35),py(455) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'two layers' at screen px(115.35),py(455) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(95.35),py(473) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'one layer' at screen px(115.35),py(473) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::330::431 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::432::563 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::432::563 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::564::695 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::564::695 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (d) One layer, exponential loss
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(515.55)
set rmargin at screen px(885.55)
set tmargin at screen py(418)
set bmargin at screen py(682)
set grid xtics
set xrange [0:2.72152444]
set xtics ('' 0, '' 1, '' 2)
set grid ytics
set yrange [0:3]
set ytics ('' 0, '' 1, '' 2, '' 3)
set label '0' at screen px(515.55),py(698) center front font ',12' tc rgb '#404040'
set label '1' at screen px(651.503),py(698) center front font ',12' tc rgb '#404040'
set label '2' at screen px(787.456),py(698) center front font ',12' tc rgb '#404040'
set label '0' at screen px(506.55),py(682) right front font ',12' tc rgb '#404040'
set label '1' at screen px(506.55),py(594) right front font ',12' tc rgb '#404040'
set label '2' at screen px(506.55),py(506) right front font ',12' tc rgb '#404040'
set label '3' at screen px(506.55),py(418) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} One layer, exponential loss{/*0.01   }' at screen px(515.55),py(400) left front font ',14' tc rgb '#1a1a1a'
set label 'output at the start |{/:Italic f}{/*0.76_{{/*1.18 0}}}|{/*0.01   }' at screen px(700.55),py(719) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic ηλ} where it diverges{/*0.01   }' at screen px(471.35),py(550) center rotate by 90 font ',14'
set object rectangle from screen px(516.55),py(616) to screen px(633.238),py(681) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(527.55),py(627) to screen px(553.55),py(627) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '2{/:Italic f}{/*0.76_{{/*1.18 0}}}/sinh({/:Italic f}{/*0.76_{{/*1.18 0}}}){/*0.01   }' at screen px(560.55),py(627) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(540.55),py(645) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'two layers' at screen px(560.55),py(645) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(540.55),py(663) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'one layer' at screen px(560.55),py(663) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::696::792 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::793::856 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::793::856 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::857::920 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::857::920 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'
unset multiplot
set output
