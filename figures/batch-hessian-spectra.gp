# Draws batch-hessian-spectra.svg from batch-hessian-spectra.csv. To draw it again: gnuplot -d batch-hessian-spectra.gp
reset
set encoding utf8
set terminal svg enhanced size 900,1066 fixed font 'sans-serif,14' background '#ffffff' butt name 'batch_hessian_spectra'
set output 'batch-hessian-spectra.svg'
set datafile separator comma
set datafile columnheaders
data = 'batch-hessian-spectra.csv'
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 1066.0
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
set rmargin at screen px(435.35)
set tmargin at screen py(48)
set bmargin at screen py(308)
set grid xtics
set logscale x
set xrange [6.4054741:1462.67857]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [0.893622729:18.6319817]
set ytics ('' 1, '' 2, '' 5, '' 10)
set label '8' at screen px(85.2897),py(324) center front font ',12' tc rgb '#404040'
set label '32' at screen px(178.46),py(324) center front font ',12' tc rgb '#404040'
set label '128' at screen px(271.631),py(324) center front font ',12' tc rgb '#404040'
set label '512' at screen px(364.801),py(324) center front font ',12' tc rgb '#404040'
set label '1' at screen px(61.35),py(298.372) right front font ',12' tc rgb '#404040'
set label '2' at screen px(61.35),py(239.038) right front font ',12' tc rgb '#404040'
set label '5' at screen px(61.35),py(160.603) right front font ',12' tc rgb '#404040'
set label '10' at screen px(61.35),py(101.269) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'effective batch size {/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(252.85),py(345) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(178) center rotate by 90 font ',14'
set label 'Algorithm 1' at screen px(261.445),py(171.167) left front font ',12.5' tc rgb '#d55e00'
set label 'directional' at screen px(85.2897),py(261.797) left front font ',12.5' tc rgb '#cc79a7'
set label 'element' at screen px(93.2057),py(289.896) left front font ',12.5' tc rgb '#e69f00'
set label '{/:Italic B}{/*0.76_{{/*1.18 *}}}{/*0.01   }' at screen px(218.067),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(282.725),py(47) to screen px(436.35),py(114) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(286.725),py(67) to screen px(312.725),py(67) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'one {/:Italic σ}, calibrated{/*0.01   }' at screen px(319.725),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(299.725),py(78) to screen px(299.725),py(92) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(299.725),py(85) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'control' at screen px(319.725),py(85) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(299.725),py(96) to screen px(299.725),py(110) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(299.725),py(103) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(319.725),py(103) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 11:(0.893622729):(0):(18.6319817-0.893622729) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 1:2 with lines lw 1.7 dt (8,4) lc rgb '#d55e00', \
  data using 1:3 with lines lw 1.7 dt (8,4) lc rgb '#cc79a7', \
  data using 1:4 with lines lw 1.7 dt (8,4) lc rgb '#e69f00', \
  data using 1:5 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 6:7 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($6):(above($7-$8,0.893622729)):(0):((above($7+$8,0.893622729))-(above($7-$8,0.893622729))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 6:7 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 6:9 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($6):(above($9-$10,0.893622729)):(0):((above($9+$10,0.893622729))-(above($9-$10,0.893622729))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 6:9 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(48)
set bmargin at screen py(308)
set grid xtics
set logscale x
set xrange [6.4054741:1462.67857]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [1e-06:50]
set ytics ('' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '8' at screen px(534.64),py(324) center front font ',12' tc rgb '#404040'
set label '32' at screen px(627.81),py(324) center front font ',12' tc rgb '#404040'
set label '128' at screen px(720.981),py(324) center front font ',12' tc rgb '#404040'
set label '512' at screen px(814.151),py(324) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(510.7),py(308) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(510.7),py(240.458) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(510.7),py(172.917) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(510.7),py(105.375) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(519.7),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'effective batch size {/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(702.2),py(345) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}} − 1{/*0.01   }' at screen px(466.35),py(178) center rotate by 90 font ',14'
set label 'Algorithm 1' at screen px(778.226),py(88.5364) left front font ',12.5' tc rgb '#d55e00'
set label 'directional' at screen px(765.972),py(165.088) left front font ',12.5' tc rgb '#cc79a7'
set label 'element' at screen px(561.89),py(181.472) left front font ',12.5' tc rgb '#e69f00'
set object rectangle from screen px(520.7),py(224) to screen px(676.325),py(307) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(531.7),py(235) to screen px(557.7),py(235) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'one {/:Italic σ}, calibrated{/*0.01   }' at screen px(564.7),py(235) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(531.7),py(253) to screen px(557.7),py(253) nohead front lw 1.71 dt solid lc rgb '#009e73'
set label 'true gaps' at screen px(564.7),py(253) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(264) to screen px(544.7),py(278) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(544.7),py(271) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'control' at screen px(564.7),py(271) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(282) to screen px(544.7),py(296) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(544.7),py(289) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(564.7),py(289) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 12:13 with lines lw 1.7 dt (8,4) lc rgb '#d55e00', \
  data using 12:14 with lines lw 1.7 dt (8,4) lc rgb '#cc79a7', \
  data using 12:15 with lines lw 1.7 dt (8,4) lc rgb '#e69f00', \
  data using 12:16 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 12:17 with lines lw 1.7 dt solid lc rgb '#009e73', \
  data using 18:19 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($18):(above($19-$20,1e-06)):(0):((above($19+$20,1e-06))-(above($19-$20,1e-06))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 18:19 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 18:21 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($18):(above($21-$22,1e-06)):(0):((above($21+$22,1e-06))-(above($21-$22,1e-06))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 18:21 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(414)
set bmargin at screen py(674)
set grid xtics
set xrange [-0.916873186:9.62716846]
set xtics ('' 0, '' 2.5, '' 5, '' 7.5)
set grid ytics
set logscale y
set yrange [1e-05:30]
set ytics ('' 0.0001, '' 0.01, '' 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '0' at screen px(102.089),py(690) center front font ',12' tc rgb '#404040'
set label '2.5' at screen px(188.631),py(690) center front font ',12' tc rgb '#404040'
set label '5.0' at screen px(275.173),py(690) center front font ',12' tc rgb '#404040'
set label '7.5' at screen px(361.714),py(690) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(61.35),py(633.859) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(553.576) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(473.294) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(70.35),py(372) left front font ',14' tc rgb '#1a1a1a'
set label 'eigenvalue {/:Italic λ}{/*0.01   }' at screen px(252.85),py(711) center front font ',14' tc rgb '#1a1a1a'
set label 'spectral density' at screen px(17),py(544) center rotate by 90 font ',14'
set object rectangle from screen px(270.85),py(413) to screen px(436.35),py(480) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(274.85),py(428) to screen px(300.85),py(438) front fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen px(274.85),py(433) to screen px(300.85),py(433) nohead front lw 1.3 dt solid lc rgb '#0072b2'
set label 'full {/:Italic H}{/*0.01   }' at screen px(307.85),py(433) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(274.85),py(446) to screen px(300.85),py(456) front fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen px(274.85),py(451) to screen px(300.85),py(451) nohead front lw 1.31 dt (8,4) lc rgb '#009e73'
set label 'full Gauss–Newton' at screen px(307.85),py(451) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(274.85),py(464) to screen px(300.85),py(474) front fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen px(274.85),py(469) to screen px(300.85),py(469) nohead front lw 1.32 dt solid lc rgb '#d55e00'
set label 'batches {/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}}{/*0.01   }' at screen px(307.85),py(469) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 23:(above($24,1e-05)):(above($25,1e-05)) with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder, \
  data using 23:26 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 23:(above($27,1e-05)):(above($28,1e-05)) with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder, \
  data using 23:29 with lines lw 1.3 dt (8,4) lc rgb '#009e73', \
  data using 23:(above($30,1e-05)):(above($31,1e-05)) with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder, \
  data using 23:32 with lines lw 1.3 dt solid lc rgb '#d55e00'

# (d)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(414)
set bmargin at screen py(674)
set grid xtics
set logscale x
set xrange [6.4054741:1462.67857]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set yrange [-15.1769215:13.4240321]
set ytics ('' -15, '' -10, '' -5, '' 0, '' 5, '' 10)
set label '8' at screen px(534.64),py(690) center front font ',12' tc rgb '#404040'
set label '32' at screen px(627.81),py(690) center front font ',12' tc rgb '#404040'
set label '128' at screen px(720.981),py(690) center front font ',12' tc rgb '#404040'
set label '512' at screen px(814.151),py(690) center front font ',12' tc rgb '#404040'
set label '−15' at screen px(510.7),py(672.392) right front font ',12' tc rgb '#404040'
set label '−10' at screen px(510.7),py(626.939) right front font ',12' tc rgb '#404040'
set label '−5' at screen px(510.7),py(581.486) right front font ',12' tc rgb '#404040'
set label '0' at screen px(510.7),py(536.033) right front font ',12' tc rgb '#404040'
set label '5' at screen px(510.7),py(490.58) right front font ',12' tc rgb '#404040'
set label '10' at screen px(510.7),py(445.127) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(519.7),py(372) left front font ',14' tc rgb '#1a1a1a'
set label 'effective batch size {/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(702.2),py(711) center front font ',14' tc rgb '#1a1a1a'
set label 'error in {/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}}) (%){/*0.01   }' at screen px(466.35),py(544) center rotate by 90 font ',14'
set label '' at screen px(532.7),py(399) point pt 7 ps 0.62 lc rgb '#808080' front
set label 'single networks' at screen px(552.7),py(399) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(685.95),py(392) to screen px(685.95),py(406) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(685.95),py(399) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'mean' at screen px(705.95),py(399) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using (6.4054741):38:(1462.67857-6.4054741):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 33:34 with points pt 7 ps 0.84 lc rgb 'white', \
  data using 33:34 with points pt 7 ps 0.62 lc rgb '#808080', \
  data using 35:36 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($35):($36-$37):(0):(($36+$37)-($36-$37)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 35:36 with points pt 5 ps 0.54 lc rgb '#0072b2'

# (e)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(756)
set bmargin at screen py(1016)
set grid xtics
set xrange [-0.25:8.2]
set xtics ('' 0, '' 2, '' 4, '' 6, '' 8)
set grid ytics
set yrange [0.96652903:1.50018134]
set ytics ('' 1, '' 1.1, '' 1.2, '' 1.3, '' 1.4, '' 1.5)
set label '0' at screen px(81.1488),py(1032) center front font ',12' tc rgb '#404040'
set label '2' at screen px(167.539),py(1032) center front font ',12' tc rgb '#404040'
set label '4' at screen px(253.93),py(1032) center front font ',12' tc rgb '#404040'
set label '6' at screen px(340.32),py(1032) center front font ',12' tc rgb '#404040'
set label '8' at screen px(426.711),py(1032) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(61.35),py(999.693) right front font ',12' tc rgb '#404040'
set label '1.1' at screen px(61.35),py(950.972) right front font ',12' tc rgb '#404040'
set label '1.2' at screen px(61.35),py(902.251) right front font ',12' tc rgb '#404040'
set label '1.3' at screen px(61.35),py(853.53) right front font ',12' tc rgb '#404040'
set label '1.4' at screen px(61.35),py(804.809) right front font ',12' tc rgb '#404040'
set label '1.5' at screen px(61.35),py(756.088) right front font ',12' tc rgb '#404040'
set label '{/:Bold (e)}' at screen px(70.35),py(738) left front font ',14' tc rgb '#1a1a1a'
set label '1000/{/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(252.85),py(1053) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(886) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(755) to screen px(261.35),py(840) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(775) to screen px(108.35),py(775) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'line through two sizes' at screen px(115.35),py(775) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(786) to screen px(95.35),py(800) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(95.35),py(793) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'those two' at screen px(115.35),py(793) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(804) to screen px(95.35),py(818) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(811) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'other sizes' at screen px(115.35),py(811) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(822) to screen px(95.35),py(836) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(95.35),py(829) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'inferred' at screen px(115.35),py(829) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using (-0.25):50:(8.2--0.25):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 39:40 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 41:42 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($41):($42-$43):(0):(($42+$43)-($42-$43)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 41:42 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data using 44:45 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($44):($45-$46):(0):(($45+$46)-($45-$46)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 44:45 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 47:48 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($47):($48-$49):(0):(($48+$49)-($48-$49)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 47:48 with points pt 9 ps 0.68 lc rgb '#009e73'

# (f)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(756)
set bmargin at screen py(1016)
set grid xtics
set logscale x
set xrange [6.4054741:1462.67857]
set xtics ('' 8, '' 32, '' 128, '' 512)
set grid ytics
set logscale y
set yrange [0.04:1.1]
set ytics ('' 0.05, '' 0.1, '' 0.2, '' 0.5, '' 1)
set label '8' at screen px(534.64),py(1032) center front font ',12' tc rgb '#404040'
set label '32' at screen px(627.81),py(1032) center front font ',12' tc rgb '#404040'
set label '128' at screen px(720.981),py(1032) center front font ',12' tc rgb '#404040'
set label '512' at screen px(814.151),py(1032) center front font ',12' tc rgb '#404040'
set label '0.05' at screen px(510.7),py(998.494) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(510.7),py(944.116) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(510.7),py(889.739) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(510.7),py(817.855) right front font ',12' tc rgb '#404040'
set label '1' at screen px(510.7),py(763.477) right front font ',12' tc rgb '#404040'
set label '{/:Bold (f)}' at screen px(519.7),py(738) left front font ',14' tc rgb '#1a1a1a'
set label 'effective batch size {/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(702.2),py(1053) center front font ',14' tc rgb '#1a1a1a'
set label 'relative spread of {/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}}){/*0.01   }' at screen px(466.35),py(886) center rotate by 90 font ',14'
set object rectangle from screen px(520.7),py(950) to screen px(631.95),py(1015) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(531.7),py(961) to screen px(557.7),py(961) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '{/:Italic B}{/*0.76^{{/*1.2 −1/4}}}{/*0.01   }' at screen px(564.7),py(961) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(531.7),py(979) to screen px(557.7),py(979) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label '{/:Italic B}{/*0.76^{{/*1.2 −1/2}}}{/*0.01   }' at screen px(564.7),py(979) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(990) to screen px(544.7),py(1004) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(544.7),py(997) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(564.7),py(997) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 51:52 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 51:53 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data using 54:55 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($54):(above($55-$56,0.04)):(0):((above($55+$56,0.04))-(above($55-$56,0.04))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 54:55 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
