# Draws which-noise-scale.svg from which-noise-scale.csv. To draw it again: gnuplot -d which-noise-scale.gp
reset
set encoding utf8
set terminal svg enhanced size 900,774 fixed font 'sans-serif,14' background '#ffffff' butt name 'which_noise_scale'
set output 'which-noise-scale.svg'
set datafile separator comma
set datafile columnheaders
data = 'which-noise-scale.csv'
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 774.0
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
set rmargin at screen px(439.35)
set tmargin at screen py(74)
set bmargin at screen py(337)
set grid xtics
set xrange [0:3090]
set xtics ('' 0, '' 1000, '' 2000, '' 3000)
set grid ytics
set logscale y
set yrange [1.42499146:17.8854072]
set ytics ('' 2, '' 5, '' 10, '' 3 1, '' 4 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1)
set label '0' at screen px(70.35),py(353) center front font ',12' tc rgb '#404040'
set label '1000' at screen px(189.767),py(353) center front font ',12' tc rgb '#404040'
set label '2000' at screen px(309.185),py(353) center front font ',12' tc rgb '#404040'
set label '3000' at screen px(428.602),py(353) center front font ',12' tc rgb '#404040'
set label '2' at screen px(61.35),py(301.76) right front font ',12' tc rgb '#404040'
set label '5' at screen px(61.35),py(206.502) right front font ',12' tc rgb '#404040'
set label '10' at screen px(61.35),py(134.442) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step of the training' at screen px(254.85),py(374) center front font ',14' tc rgb '#1a1a1a'
set label 'largest eigenvalue' at screen px(17),py(205.5) center rotate by 90 font ',14'
set arrow from screen px(70.35),py(41) to screen px(96.35),py(41) nohead front lw 1.3 dt (8,4) lc rgb '#d55e00'
set label 'Algorithm 1' at screen px(103.35),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(194.975),py(41) to screen px(220.975),py(41) nohead front lw 1.31 dt solid lc rgb '#1a1a1a'
set label 'calibrated' at screen px(227.975),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(309.35),py(41) to screen px(335.35),py(41) nohead front lw 1.32 dt (8,4) lc rgb '#cc79a7'
set label 'directional' at screen px(342.35),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(70.35),py(59) to screen px(96.35),py(59) nohead front lw 1.33 dt (8,4) lc rgb '#e69f00'
set label 'element' at screen px(103.35),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(186.225),py(52) to screen px(186.225),py(66) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(186.225),py(59) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'batches {/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}}{/*0.01   }' at screen px(206.225),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(307.725),py(59) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'full {/:Italic H}{/*0.01   }' at screen px(327.725),py(59) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 1:(1.42499146):(0):(17.8854072-1.42499146) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 2:(1.42499146):(0):(17.8854072-1.42499146) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#d55e00', \
  data using 3:5 with lines lw 1.3 dt solid lc rgb '#1a1a1a', \
  data using 3:6 with lines lw 1.3 dt (8,4) lc rgb '#cc79a7', \
  data using 3:7 with lines lw 1.3 dt (8,4) lc rgb '#e69f00', \
  data using 3:8 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($3):(above($8-$9,1.42499146)):(0):((above($8+$9,1.42499146))-(above($8-$9,1.42499146))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 3:8 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 3:10 with points pt 5 ps 0.76 lc rgb 'white', \
  data using 3:10 with points pt 5 ps 0.54 lc rgb '#808080'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(516.14)
set rmargin at screen px(885.14)
set tmargin at screen py(74)
set bmargin at screen py(337)
set grid xtics
set xrange [0:3090]
set xtics ('' 0, '' 1000, '' 2000, '' 3000)
set grid ytics
set logscale y
set yrange [91.8307835:53733.774]
set ytics ('' 100, '' 1000, '' 10000, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1, '' 30000 1, '' 40000 1, '' 50000 1)
set label '0' at screen px(516.14),py(353) center front font ',12' tc rgb '#404040'
set label '1000' at screen px(635.557),py(353) center front font ',12' tc rgb '#404040'
set label '2000' at screen px(754.975),py(353) center front font ',12' tc rgb '#404040'
set label '3000' at screen px(874.392),py(353) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(507.14),py(333.482) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(507.14),py(238.443) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(507.14),py(143.403) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(516.14),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step of the training' at screen px(700.64),py(374) center front font ',14' tc rgb '#1a1a1a'
set label 'variance' at screen px(470.35),py(205.5) center rotate by 90 font ',14'
set arrow from screen px(516.14),py(59) to screen px(542.14),py(59) nohead front lw 1.3 dt solid lc rgb '#808080'
set label '{/:Italic V}, labels by lot (control){/*0.01   }' at screen px(549.14),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(720.39),py(59) to screen px(746.39),py(59) nohead front lw 1.31 dt solid lc rgb '#0072b2'
set label '{/:Italic V}' at screen px(753.39),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(780.39),py(59) to screen px(806.39),py(59) nohead front lw 1.32 dt solid lc rgb '#d55e00'
set label '{/:Italic V}/{/:Italic λ}{/*0.76@^{{/*1.2 2}}_{{/*1.18 1}}}{/*0.01   }' at screen px(813.39),py(59) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 11:(91.8307835):(0):(53733.774-91.8307835) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 12:(91.8307835):(0):(53733.774-91.8307835) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 13:14 with lines lw 1.3 dt solid lc rgb '#808080', \
  data using 13:15 with lines lw 1.3 dt solid lc rgb '#808080', \
  data using 13:16 with lines lw 1.3 dt solid lc rgb '#808080', \
  data using 13:17 with lines lw 1.3 dt solid lc rgb '#808080', \
  data using 13:18 with lines lw 1.3 dt solid lc rgb '#808080', \
  data using 13:19 with lines lw 1.3 dt solid lc rgb '#808080', \
  data using 13:20 with lines lw 1.3 dt solid lc rgb '#808080', \
  data using 13:21 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:22 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:23 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:24 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:25 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:26 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:27 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:28 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:29 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:30 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:31 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:32 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:33 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:34 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 13:35 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:36 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:37 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:38 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:39 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:40 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:41 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:42 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:43 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:44 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:45 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:46 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:47 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data using 13:48 with lines lw 1.3 dt solid lc rgb '#d55e00'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(439.35)
set tmargin at screen py(461)
set bmargin at screen py(724)
set grid xtics
set xrange [0:3090]
set xtics ('' 0, '' 1000, '' 2000, '' 3000)
set grid ytics
set logscale y
set yrange [2e-05:3]
set ytics ('' 0.0001, '' 0.001, '' 0.01, '' 0.1, '' 1, '' 2e-05 1, '' 3e-05 1, '' 4e-05 1, '' 5e-05 1, '' 6e-05 1, '' 7e-05 1, '' 8e-05 1, '' 9e-05 1, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1)
set label '0' at screen px(70.35),py(740) center front font ',12' tc rgb '#404040'
set label '1000' at screen px(189.767),py(740) center front font ',12' tc rgb '#404040'
set label '2000' at screen px(309.185),py(740) center front font ',12' tc rgb '#404040'
set label '3000' at screen px(428.602),py(740) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(61.35),py(688.485) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(61.35),py(637.674) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(586.864) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(536.053) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(485.243) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(70.35),py(401) left front font ',14' tc rgb '#1a1a1a'
set label 'step of the training' at screen px(254.85),py(761) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic Pσ}{/*0.76^{{/*1.2 2}}}/{/:Italic V}{/*0.01   }' at screen px(17),py(592.5) center rotate by 90 font ',14'
set label 'Algorithm 1' at screen px(76.35),py(475.243) left front font ',12.5' tc rgb '#606060'
set label 'element' at screen px(76.35),py(684.708) left front font ',12.5' tc rgb '#606060'
set arrow from screen px(70.35),py(428) to screen px(96.35),py(428) nohead front lw 1.3 dt (8,4) lc rgb '#cc79a7'
set label 'directional' at screen px(103.35),py(428) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(201.225),py(428) point pt 7 ps 0.62 lc rgb '#808080' front
set label 'single networks' at screen px(221.225),py(428) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(354.475),py(421) to screen px(354.475),py(435) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(354.475),py(428) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'mean' at screen px(374.475),py(428) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(83.35),py(446) point pt 9 ps 0.68 lc rgb '#1a1a1a' front
set label 'control' at screen px(103.35),py(446) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 49:(2e-05):(0):(3-2e-05) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 50:(2e-05):(0):(3-2e-05) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using (0):51:(3090-0):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using (0):52:(3090-0):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 53:54 with lines lw 1.3 dt (8,4) lc rgb '#cc79a7', \
  data using 55:56 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 55:56 with points pt 7 ps 0.62 lc rgb '#808080', \
  data using 57:58 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($57):(above($58-$59,2e-05)):(0):((above($58+$59,2e-05))-(above($58-$59,2e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 57:58 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data using 53:60 with points pt 9 ps 0.9 lc rgb 'white', \
  data using 53:60 with points pt 9 ps 0.68 lc rgb '#1a1a1a'

# (d)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(516.14)
set rmargin at screen px(885.14)
set tmargin at screen py(461)
set bmargin at screen py(724)
set grid xtics
set logscale x
set xrange [6.4109589:1706.25]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [0.910243893:12.3271651]
set ytics ('' 1, '' 10, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1)
set label '8' at screen px(530.773),py(740) center front font ',12' tc rgb '#404040'
set label '32' at screen px(622.38),py(740) center front font ',12' tc rgb '#404040'
set label '128' at screen px(713.988),py(740) center front font ',12' tc rgb '#404040'
set label '512' at screen px(805.596),py(740) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(507.14),py(714.509) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(507.14),py(482.116) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(516.14),py(401) left front font ',14' tc rgb '#1a1a1a'
set label 'effective batch size {/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(700.64),py(761) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic G}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic G}){/*0.01   }' at screen px(470.35),py(592.5) center rotate by 90 font ',14'
set object rectangle from screen px(701.64),py(460) to screen px(886.14),py(563) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(705.64),py(480) to screen px(731.64),py(480) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'Theorem 4' at screen px(738.64),py(480) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(705.64),py(498) to screen px(731.64),py(498) nohead front lw 1.71 dt (8,4) lc rgb '#009e73'
set label 'information + noise' at screen px(738.64),py(498) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(705.64),py(516) to screen px(731.64),py(516) nohead front lw 1.72 dt (8,4) lc rgb '#d55e00'
set label 'Theorem 7, printed' at screen px(738.64),py(516) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(705.64),py(534) to screen px(731.64),py(534) nohead front lw 1.73 dt (2,3) lc rgb '#e69f00'
set label 'Theorem 7, corrected' at screen px(738.64),py(534) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(718.64),py(545) to screen px(718.64),py(559) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(718.64),py(552) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(738.64),py(552) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 61:62 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 61:63 with lines lw 1.7 dt (8,4) lc rgb '#009e73', \
  data using 64:65 with lines lw 1.7 dt (8,4) lc rgb '#d55e00', \
  data using 66:67 with lines lw 1.7 dt (2,3) lc rgb '#e69f00', \
  data using 68:69 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($68):(above($69-$70,0.910243893)):(0):((above($69+$70,0.910243893))-(above($69-$70,0.910243893))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 68:69 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
