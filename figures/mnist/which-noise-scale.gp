# Draws which-noise-scale.svg from which-noise-scale.csv. To draw it again: gnuplot -d which-noise-scale.gp
reset
set encoding utf8
set terminal svg enhanced size 900,788 fixed font 'sans-serif,14' background '#ffffff' butt name 'which_noise_scale'
set output 'which-noise-scale.svg'
set datafile separator comma
set datafile columnheaders
data = 'which-noise-scale.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 788.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Batches look sharper
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(62.79)
set rmargin at screen px(431.79)
set tmargin at screen py(90)
set bmargin at screen py(353)
set grid xtics
set logscale x
set xrange [42.4467022:3533.84344]
set xtics ('' 50, '' 100, '' 300, '' 1000, '' 3000)
set grid ytics
set logscale y
set yrange [1.00598431:8.93604518]
set ytics ('' 2, '' 3, '' 5, '' 8)
set label '50' at screen px(76.4567),py(369) center front font ',12' tc rgb '#404040'
set label '100' at screen px(134.299),py(369) center front font ',12' tc rgb '#404040'
set label '300' at screen px(225.976),py(369) center front font ',12' tc rgb '#404040'
set label '1000' at screen px(326.446),py(369) center front font ',12' tc rgb '#404040'
set label '3000' at screen px(418.123),py(369) center front font ',12' tc rgb '#404040'
set label '2' at screen px(53.79),py(270.254) right front font ',12' tc rgb '#404040'
set label '3' at screen px(53.79),py(221.43) right front font ',12' tc rgb '#404040'
set label '5' at screen px(53.79),py(159.919) right front font ',12' tc rgb '#404040'
set label '8' at screen px(53.79),py(103.324) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Batches look sharper{/*0.01   }' at screen px(62.79),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step of the training' at screen px(247.29),py(390) center front font ',14' tc rgb '#1a1a1a'
set label 'largest eigenvalue' at screen px(17),py(221.5) center rotate by 90 font ',14'
set label '{/:Italic η} falls{/*0.01   }' at screen px(360.281),py(81) center front font ',12.5' tc rgb '#606060'
set arrow from screen px(75.79),py(52) to screen px(75.79),py(66) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(75.79),py(59) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'batches {/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}}{/*0.01   }' at screen px(95.79),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(197.29),py(52) to screen px(197.29),py(66) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(197.29),py(59) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'all samples, {/:Italic H}{/*0.01   }' at screen px(217.29),py(59) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::0 using 3:(1.00598431):(0):(8.93604518-1.00598431) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::1::1 using 3:(1.00598431):(0):(8.93604518-1.00598431) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::2::8 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::2::8 using ($3):(above($4-2*$5,1.00598431)):(0):((above($4+2*$5,1.00598431))-(above($4-2*$5,1.00598431))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::2::8 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::9::15 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::9::15 using ($3):(above($4-2*$5,1.00598431)):(0):((above($4+2*$5,1.00598431))-(above($4-2*$5,1.00598431))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::9::15 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (b) Share of the noise that acts
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(516.14)
set rmargin at screen px(885.14)
set tmargin at screen py(90)
set bmargin at screen py(353)
set grid xtics
set logscale x
set xrange [42.4467022:3533.84344]
set xtics ('' 50, '' 100, '' 300, '' 1000, '' 3000)
set grid ytics
set logscale y
set yrange [2e-05:3]
set ytics ('' 0.0001, '' 0.001, '' 0.01, '' 0.1, '' 1, '' 2e-05 1, '' 3e-05 1, '' 4e-05 1, '' 5e-05 1, '' 6e-05 1, '' 7e-05 1, '' 8e-05 1, '' 9e-05 1, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1)
set label '50' at screen px(529.807),py(369) center front font ',12' tc rgb '#404040'
set label '100' at screen px(587.649),py(369) center front font ',12' tc rgb '#404040'
set label '300' at screen px(679.326),py(369) center front font ',12' tc rgb '#404040'
set label '1000' at screen px(779.796),py(369) center front font ',12' tc rgb '#404040'
set label '3000' at screen px(871.473),py(369) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(507.14),py(317.485) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(507.14),py(266.674) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(507.14),py(215.864) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(507.14),py(165.053) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(507.14),py(114.243) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Share of the noise that acts{/*0.01   }' at screen px(516.14),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step of the training' at screen px(700.64),py(390) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic Pσ}{/*0.76^{{/*1.2 2}}}/{/:Italic V}{/*0.01   }' at screen px(462.79),py(221.5) center rotate by 90 font ',14'
set label '{/:Italic η} falls{/*0.01   }' at screen px(813.631),py(81) center front font ',12.5' tc rgb '#606060'
set arrow from screen px(516.14),py(41) to screen px(542.14),py(41) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'Algorithm 1' at screen px(549.14),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(640.765),py(41) to screen px(666.765),py(41) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label 'directional' at screen px(673.765),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(758.64),py(41) to screen px(784.64),py(41) nohead front lw 1.72 dt (2,3) lc rgb '#1a1a1a'
set label 'element' at screen px(791.64),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(529.14),py(52) to screen px(529.14),py(66) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(529.14),py(59) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'batches' at screen px(549.14),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(630.64),py(59) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(650.64),py(59) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::16::16 using 3:(2e-05):(0):(3-2e-05) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::17::17 using 3:(2e-05):(0):(3-2e-05) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::18::24 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::25::31 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::32::38 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data every ::39::45 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::39::45 using ($3):(above($4-2*$5,2e-05)):(0):((above($4+2*$5,2e-05))-(above($4-2*$5,2e-05))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::39::45 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::46::52 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::46::52 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080'

# (c) The variance itself
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(62.79)
set rmargin at screen px(431.79)
set tmargin at screen py(475)
set bmargin at screen py(738)
set grid xtics
set logscale x
set xrange [42.4467022:3533.84344]
set xtics ('' 50, '' 100, '' 300, '' 1000, '' 3000)
set grid ytics
set logscale y
set yrange [778.271009:45163.4307]
set ytics ('' 1000, '' 10000, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 20000 1, '' 30000 1, '' 40000 1)
set label '50' at screen px(76.4567),py(754) center front font ',12' tc rgb '#404040'
set label '100' at screen px(134.299),py(754) center front font ',12' tc rgb '#404040'
set label '300' at screen px(225.976),py(754) center front font ',12' tc rgb '#404040'
set label '1000' at screen px(326.446),py(754) center front font ',12' tc rgb '#404040'
set label '3000' at screen px(418.123),py(754) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(53.79),py(721.765) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(53.79),py(572.643) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} The variance itself{/*0.01   }' at screen px(62.79),py(417) left front font ',14' tc rgb '#1a1a1a'
set label 'step of the training' at screen px(247.29),py(775) center front font ',14' tc rgb '#1a1a1a'
set label 'variance {/:Italic V}{/*0.01   }' at screen px(17),py(606.5) center rotate by 90 font ',14'
set label '{/:Italic η} falls{/*0.01   }' at screen px(360.281),py(466) center front font ',12.5' tc rgb '#606060'
set arrow from screen px(62.79),py(444) to screen px(88.79),py(444) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set arrow from screen px(75.79),py(437) to screen px(75.79),py(451) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(75.79),py(444) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'labels as they are' at screen px(95.79),py(444) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(227.54),py(444) to screen px(253.54),py(444) nohead front lw 1.11 dt solid lc rgb '#808080'
set arrow from screen px(240.54),py(437) to screen px(240.54),py(451) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(240.54),py(444) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(260.54),py(444) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::53::53 using 3:(778.271009):(0):(45163.4307-778.271009) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::54::54 using 3:(778.271009):(0):(45163.4307-778.271009) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::55::61 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::55::61 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::55::61 using ($3):(above($4-2*$5,778.271009)):(0):((above($4+2*$5,778.271009))-(above($4-2*$5,778.271009))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::55::61 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::62::68 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::62::68 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::62::68 using ($3):(above($4-2*$5,778.271009)):(0):((above($4+2*$5,778.271009))-(above($4-2*$5,778.271009))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::62::68 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080'

# (d) Gauss–Newton, four laws
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(516.14)
set rmargin at screen px(885.14)
set tmargin at screen py(475)
set bmargin at screen py(738)
set grid xtics
set logscale x
set xrange [6.52500757:1676.42696]
set xtics ('' 10, '' 100, '' 1000, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1)
set grid ytics
set logscale y
set yrange [0.908231244:13.1192176]
set ytics ('' 1, '' 10, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1)
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(544.532),py(754) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(697.657),py(754) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(850.781),py(754) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(507.14),py(728.52) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(507.14),py(501.739) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Gauss–Newton, four laws{/*0.01   }' at screen px(516.14),py(417) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(700.64),py(775) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic G}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic G}){/*0.01   }' at screen px(462.79),py(606.5) center rotate by 90 font ',14'
set object rectangle from screen px(701.64),py(474) to screen px(886.14),py(577) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(705.64),py(494) to screen px(731.64),py(494) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'Theorem 4' at screen px(738.64),py(494) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(705.64),py(512) to screen px(731.64),py(512) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label 'Theorem 7, printed' at screen px(738.64),py(512) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(705.64),py(530) to screen px(731.64),py(530) nohead front lw 1.72 dt (2,3) lc rgb '#1a1a1a'
set label 'Theorem 7, corrected' at screen px(738.64),py(530) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(705.64),py(548) to screen px(731.64),py(548) nohead front lw 1.73 dt (9,4,2,4) lc rgb '#1a1a1a'
set label 'information + noise' at screen px(738.64),py(548) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(718.64),py(559) to screen px(718.64),py(573) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(718.64),py(566) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(738.64),py(566) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::69::165 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::166::289 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::290::388 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data every ::389::485 using 3:4 with lines lw 1.7 dt (9,4,2,4) lc rgb '#1a1a1a', \
  data every ::486::493 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::486::493 using ($3):(above($4-2*$5,0.908231244)):(0):((above($4+2*$5,0.908231244))-(above($4-2*$5,0.908231244))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::486::493 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
