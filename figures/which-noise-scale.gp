# Draws which-noise-scale.svg from which-noise-scale.csv. To draw it again: gnuplot -d which-noise-scale.gp
reset
set encoding utf8
set terminal svg enhanced size 900,776 fixed font 'sans-serif,14' background '#ffffff' butt name 'which_noise_scale'
set output 'which-noise-scale.svg'
set datafile separator comma
set datafile columnheaders
data = 'which-noise-scale.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 776.0
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
set lmargin at screen px(79.8)
set rmargin at screen px(439.8)
set tmargin at screen py(90)
set bmargin at screen py(347)
set grid xtics
set logscale x
set xrange [42.4467022:3533.84344]
set xtics ('' 50, '' 100, '' 300, '' 1000, '' 3000)
set grid ytics
set logscale y
set yrange [1.29753886:9.03757661]
set ytics ('' 2, '' 3, '' 5, '' 8)
set label '50' at screen px(93.1333),py(363) center front font ',12' tc rgb '#404040'
set label '100' at screen px(149.565),py(363) center front font ',12' tc rgb '#404040'
set label '300' at screen px(239.006),py(363) center front font ',12' tc rgb '#404040'
set label '1000' at screen px(337.025),py(363) center front font ',12' tc rgb '#404040'
set label '3000' at screen px(426.467),py(363) center front font ',12' tc rgb '#404040'
set label '2' at screen px(70.8),py(289.709) right front font ',12' tc rgb '#404040'
set label '3' at screen px(70.8),py(236.02) right front font ',12' tc rgb '#404040'
set label '5' at screen px(70.8),py(168.381) right front font ',12' tc rgb '#404040'
set label '8' at screen px(70.8),py(106.147) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Batches look sharper{/*0.01   }' at screen px(79.8),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step of the training' at screen px(259.8),py(384) center front font ',14' tc rgb '#1a1a1a'
set label 'largest eigenvalue' at screen px(17),py(218.5) center rotate by 90 font ',14'
set label '{/:Italic η} falls{/*0.01   }' at screen px(370.035),py(81) center front font ',12.5' tc rgb '#606060'
set arrow from screen px(92.8),py(52) to screen px(92.8),py(66) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(92.8),py(59) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'batches {/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}}{/*0.01   }' at screen px(112.8),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(214.3),py(52) to screen px(214.3),py(66) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(214.3),py(59) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'all samples, {/:Italic H}{/*0.01   }' at screen px(234.3),py(59) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::0 using 3:(1.29753886):(0):(9.03757661-1.29753886) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::1::1 using 3:(1.29753886):(0):(9.03757661-1.29753886) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::2::8 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::2::8 using ($3):(above($4-2*$5,1.29753886)):(0):((above($4+2*$5,1.29753886))-(above($4-2*$5,1.29753886))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::2::8 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::9::15 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::9::15 using ($3):(above($4-2*$5,1.29753886)):(0):((above($4+2*$5,1.29753886))-(above($4-2*$5,1.29753886))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::9::15 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'

# (b) Share of the noise that acts
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(524.15)
set rmargin at screen px(884.15)
set tmargin at screen py(90)
set bmargin at screen py(347)
set grid xtics
set logscale x
set xrange [42.4467022:3533.84344]
set xtics ('' 50, '' 100, '' 300, '' 1000, '' 3000)
set grid ytics
set logscale y
set yrange [2e-05:3]
set ytics ('' 0.0001, '' 0.001, '' 0.01, '' 0.1, '' 1, '' 2e-05 1, '' 3e-05 1, '' 4e-05 1, '' 5e-05 1, '' 6e-05 1, '' 7e-05 1, '' 8e-05 1, '' 9e-05 1, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1)
set label '50' at screen px(537.483),py(363) center front font ',12' tc rgb '#404040'
set label '100' at screen px(593.915),py(363) center front font ',12' tc rgb '#404040'
set label '300' at screen px(683.356),py(363) center front font ',12' tc rgb '#404040'
set label '1000' at screen px(781.375),py(363) center front font ',12' tc rgb '#404040'
set label '3000' at screen px(870.817),py(363) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(515.15),py(312.295) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(515.15),py(262.644) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(515.15),py(212.992) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(515.15),py(163.341) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(515.15),py(113.69) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Share of the noise that acts{/*0.01   }' at screen px(524.15),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step of the training' at screen px(704.15),py(384) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic Pσ}{/*0.76^{{/*1.2 2}}}/{/:Italic V}{/*0.01   }' at screen px(470.8),py(218.5) center rotate by 90 font ',14'
set label '{/:Italic η} falls{/*0.01   }' at screen px(814.385),py(81) center front font ',12.5' tc rgb '#606060'
set arrow from screen px(524.15),py(41) to screen px(550.15),py(41) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'Algorithm 1' at screen px(557.15),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(648.775),py(41) to screen px(674.775),py(41) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label 'directional' at screen px(681.775),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(766.65),py(41) to screen px(792.65),py(41) nohead front lw 1.72 dt (2,3) lc rgb '#1a1a1a'
set label 'element' at screen px(799.65),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(537.15),py(52) to screen px(537.15),py(66) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(537.15),py(59) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'batches' at screen px(557.15),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(638.65),py(59) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(658.65),py(59) left front font ',12.5' tc rgb '#1a1a1a'
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
set lmargin at screen px(79.8)
set rmargin at screen px(439.8)
set tmargin at screen py(469)
set bmargin at screen py(726)
set grid xtics
set logscale x
set xrange [42.4467022:3533.84344]
set xtics ('' 50, '' 100, '' 300, '' 1000, '' 3000)
set grid ytics
set logscale y
set yrange [1045.46336:46490.5696]
set ytics ('' 2000, '' 5000, '' 10000, '' 20000, '' 3000 1, '' 4000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1, '' 30000 1, '' 40000 1)
set label '50' at screen px(93.1333),py(742) center front font ',12' tc rgb '#404040'
set label '100' at screen px(149.565),py(742) center front font ',12' tc rgb '#404040'
set label '300' at screen px(239.006),py(742) center front font ',12' tc rgb '#404040'
set label '1000' at screen px(337.025),py(742) center front font ',12' tc rgb '#404040'
set label '3000' at screen px(426.467),py(742) center front font ',12' tc rgb '#404040'
set label '2000' at screen px(70.8),py(682.068) right front font ',12' tc rgb '#404040'
set label '5000' at screen px(70.8),py(620.013) right front font ',12' tc rgb '#404040'
set label '10000' at screen px(70.8),py(573.07) right front font ',12' tc rgb '#404040'
set label '20000' at screen px(70.8),py(526.127) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} The variance itself{/*0.01   }' at screen px(79.8),py(411) left front font ',14' tc rgb '#1a1a1a'
set label 'step of the training' at screen px(259.8),py(763) center front font ',14' tc rgb '#1a1a1a'
set label 'variance {/:Italic V}{/*0.01   }' at screen px(17),py(597.5) center rotate by 90 font ',14'
set label '{/:Italic η} falls{/*0.01   }' at screen px(370.035),py(460) center front font ',12.5' tc rgb '#606060'
set arrow from screen px(79.8),py(438) to screen px(105.8),py(438) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set arrow from screen px(92.8),py(431) to screen px(92.8),py(445) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(92.8),py(438) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'labels as they are' at screen px(112.8),py(438) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(244.55),py(438) to screen px(270.55),py(438) nohead front lw 1.11 dt solid lc rgb '#808080'
set arrow from screen px(257.55),py(431) to screen px(257.55),py(445) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(257.55),py(438) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(277.55),py(438) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::53::53 using 3:(1045.46336):(0):(46490.5696-1045.46336) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::54::54 using 3:(1045.46336):(0):(46490.5696-1045.46336) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::55::61 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::55::61 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::55::61 using ($3):(above($4-2*$5,1045.46336)):(0):((above($4+2*$5,1045.46336))-(above($4-2*$5,1045.46336))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::55::61 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::62::68 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::62::68 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::62::68 using ($3):(above($4-2*$5,1045.46336)):(0):((above($4+2*$5,1045.46336))-(above($4-2*$5,1045.46336))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::62::68 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080'

# (d) Gauss–Newton, four laws
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(524.15)
set rmargin at screen px(884.15)
set tmargin at screen py(469)
set bmargin at screen py(726)
set grid xtics
set logscale x
set xrange [6.52500757:1676.42696]
set xtics ('' 10, '' 100, '' 1000, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1)
set grid ytics
set logscale y
set yrange [0.910873058:12.1079594]
set ytics ('' 1, '' 10, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1)
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(551.85),py(742) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(701.239),py(742) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(850.629),py(742) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(515.15),py(716.727) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(515.15),py(488.001) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Gauss–Newton, four laws{/*0.01   }' at screen px(524.15),py(411) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(704.15),py(763) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic G}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic G}){/*0.01   }' at screen px(470.8),py(597.5) center rotate by 90 font ',14'
set object rectangle from screen px(700.65),py(468) to screen px(885.15),py(571) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(704.65),py(488) to screen px(730.65),py(488) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'Theorem 4' at screen px(737.65),py(488) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(704.65),py(506) to screen px(730.65),py(506) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label 'Theorem 7, printed' at screen px(737.65),py(506) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(704.65),py(524) to screen px(730.65),py(524) nohead front lw 1.72 dt (2,3) lc rgb '#1a1a1a'
set label 'Theorem 7, corrected' at screen px(737.65),py(524) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(704.65),py(542) to screen px(730.65),py(542) nohead front lw 1.73 dt (9,4,2,4) lc rgb '#1a1a1a'
set label 'information + noise' at screen px(737.65),py(542) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(717.65),py(553) to screen px(717.65),py(567) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(717.65),py(560) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(737.65),py(560) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::69::165 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::166::288 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::289::387 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data every ::388::484 using 3:4 with lines lw 1.7 dt (9,4,2,4) lc rgb '#1a1a1a', \
  data every ::485::492 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::485::492 using ($3):(above($4-2*$5,0.910873058)):(0):((above($4+2*$5,0.910873058))-(above($4-2*$5,0.910873058))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::485::492 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
