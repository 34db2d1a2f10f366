# Draws batch-hessian-spectra.svg from batch-hessian-spectra.csv. To draw it again: gnuplot -d batch-hessian-spectra.gp
reset
set encoding utf8
set terminal svg enhanced size 900,362 fixed font 'sans-serif,14' background '#ffffff' butt name 'batch_hessian_spectra'
set output 'batch-hessian-spectra.svg'
set datafile separator comma
set datafile columnheaders
data = 'batch-hessian-spectra.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 362.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) How much sharper a batch looks
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(440.35)
set tmargin at screen py(48)
set bmargin at screen py(312)
set grid xtics
set logscale x
set xrange [6.55949172:1428.33471]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [1e-08:40.8360568]
set ytics ('' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-07 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '8' at screen px(83.9949),py(328) center front font ',12' tc rgb '#404040'
set label '32' at screen px(179.276),py(328) center front font ',12' tc rgb '#404040'
set label '128' at screen px(274.556),py(328) center front font ',12' tc rgb '#404040'
set label '512' at screen px(369.837),py(328) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(61.35),py(312) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(61.35),py(257.063) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(61.35),py(202.126) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(147.19) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(92.2528) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} How much sharper a batch looks{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'effective batch size {/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(255.35),py(349) center front font ',14' tc rgb '#1a1a1a'
set label 'shift {/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}} − 1{/*0.01   }' at screen px(17),py(180) center rotate by 90 font ',14'
set label '{/:Italic B}{/*0.76_{{/*1.18 *}}}{/*0.01   }' at screen px(221.879),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(71.35),py(192) to screen px(273.6),py(311) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(203) to screen px(108.35),py(203) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'Theorem 4, calibrated' at screen px(115.35),py(203) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(221) to screen px(108.35),py(221) nohead front lw 1.71 dt (8,4) lc rgb '#d55e00'
set label 'by Algorithm 1' at screen px(115.35),py(221) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(239) to screen px(108.35),py(239) nohead front lw 1.72 dt (2,3) lc rgb '#cc79a7'
set label 'by the element variance' at screen px(115.35),py(239) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(257) to screen px(108.35),py(257) nohead front lw 1.73 dt (9,4,2,4) lc rgb '#009e73'
set label 'true gaps' at screen px(115.35),py(257) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(268) to screen px(95.35),py(282) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(95.35),py(275) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(115.35),py(275) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(286) to screen px(95.35),py(300) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(293) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(115.35),py(293) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::404::404 using 3:(1e-08):(0):(40.8360568-1e-08) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::0::96 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::97::193 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#d55e00', \
  data every ::194::290 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#cc79a7', \
  data every ::291::387 using 3:4 with lines lw 1.7 dt (9,4,2,4) lc rgb '#009e73', \
  data every ::388::395 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::388::395 using ($3):(above($4-2*$5,1e-08)):(0):((above($4+2*$5,1e-08))-(above($4-2*$5,1e-08))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::388::395 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::396::403 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::396::403 using ($3):(above($4-2*$5,1e-08)):(0):((above($4+2*$5,1e-08))-(above($4-2*$5,1e-08))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::396::403 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b) Back to all samples
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(515.55)
set rmargin at screen px(885.55)
set tmargin at screen py(48)
set bmargin at screen py(312)
set grid xtics
set xrange [-0.25:8.2]
set xtics ('' 0, '' 2, '' 4, '' 6, '' 8)
set grid ytics
set yrange [0.960006956:1.53368876]
set ytics ('' 1, '' 1.1, '' 1.2, '' 1.3, '' 1.4, '' 1.5)
set label '0' at screen px(526.497),py(328) center front font ',12' tc rgb '#404040'
set label '2' at screen px(614.071),py(328) center front font ',12' tc rgb '#404040'
set label '4' at screen px(701.645),py(328) center front font ',12' tc rgb '#404040'
set label '6' at screen px(789.219),py(328) center front font ',12' tc rgb '#404040'
set label '8' at screen px(876.793),py(328) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(506.55),py(293.596) right front font ',12' tc rgb '#404040'
set label '1.1' at screen px(506.55),py(247.577) right front font ',12' tc rgb '#404040'
set label '1.2' at screen px(506.55),py(201.559) right front font ',12' tc rgb '#404040'
set label '1.3' at screen px(506.55),py(155.54) right front font ',12' tc rgb '#404040'
set label '1.4' at screen px(506.55),py(109.522) right front font ',12' tc rgb '#404040'
set label '1.5' at screen px(506.55),py(63.5031) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Back to all samples{/*0.01   }' at screen px(515.55),py(14) left front font ',14' tc rgb '#1a1a1a'
set label '1000/{/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(700.55),py(349) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(471.35),py(180) center rotate by 90 font ',14'
set object rectangle from screen px(516.55),py(47) to screen px(706.55),py(114) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(527.55),py(67) to screen px(553.55),py(67) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'line through two sizes' at screen px(560.55),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(540.55),py(78) to screen px(540.55),py(92) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(540.55),py(85) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(560.55),py(85) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(540.55),py(96) to screen px(540.55),py(110) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(540.55),py(103) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'inferred' at screen px(560.55),py(103) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::507::507 using (-0.25):4:(8.2--0.25):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::405::501 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::502::505 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::502::505 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::502::505 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::506::506 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::506::506 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::506::506 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'
unset multiplot
set output
